using Microsoft.Extensions.Options;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests;

public sealed class OptionsTests
{
    [Fact]
    public async Task Without_a_token_nothing_connects_and_the_message_says_where_to_set_it()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => Bot.StartAsync(peer, setup => setup.Settings["Discord:Token"] = ""));

        Assert.Equal("Discord:Token is missing: set it in appsettings.json or the environment variable Discord__Token.", failure.Message);
        Assert.Empty(peer.Requests);
    }

    [Theory]
    [InlineData("Discord:Token", "Bot abc")]
    [InlineData("Discord:ApiUrl", "http://example.org/api/v10")]
    [InlineData("Discord:ApiUrl", "nonsense")]
    [InlineData("Discord:ApiUrl", "https://user:secret@discord.com/api/v10")]
    [InlineData("Discord:GatewayUrl", "ws://example.org")]
    [InlineData("Discord:GuildId", "0")]
    [InlineData("Discord:Intents", "2")]
    [InlineData("Discord:ShardCount", "0")]
    [InlineData("Discord:Shard", "1")]
    [InlineData("Discord:ShardsHere", "2")]
    [InlineData("Discord:QueueLength", "0")]
    [InlineData("Discord:Workers", "0")]
    [InlineData("Discord:StatePath", " ")]
    [InlineData("Discord:ProjectUrl", "nonsense")]
    public async Task Each_mistake_is_a_line_that_names_its_key_and_not_its_value(string key, string value)
    {
        await using var peer = await FakeDiscord.StartAsync();
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => Bot.StartAsync(peer, setup => setup.Settings[key] = value));

        var lines = failure.Failures.ToList();
        Assert.Contains(lines, line => line.Contains(key, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Http_is_allowed_on_this_machine_only()
    {
        var validator = new DiscordOptionsValidator();
        var options = new DiscordOptions { Token = "t", ApiUrl = "http://127.0.0.1:5000/api/v10", GatewayUrl = "ws://localhost:5000" };
        Assert.True(validator.Validate(null, options).Succeeded);
        Assert.True(validator.Validate(null, new() { Token = "t" }).Succeeded);
    }

    [Fact]
    public async Task A_gateway_that_would_get_the_token_unencrypted_is_not_contacted()
    {
        await using var peer = await FakeDiscord.StartAsync();
        peer.On("GET", "/gateway/bot", 200, """{"url":"ws://gateway.example.org"}""");
        await using var bot = await Bot.StartAsync(peer);
        await bot.Log.SeeAsync("not encrypted");
    }
}
