using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests.Validation;

public sealed class MessageEditTests : LocalTest
{
    private const string V2 = """{"flags":32768,"components":[{"type":10,"content":"new"}]}""";

    private string Messages => $"channels/{Server.Talks.Id}/messages";

    [Fact]
    public async Task An_edit_keeps_what_it_doesnt_name_and_every_version_stays_readable()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var id = await PostAsync(bot, """{"content":"first","embeds":[{"title":"kept"}]}""");
        var (_, edited) = await bot.CallAsync("PATCH", $"{Messages}/{id}", """{"content":"second"}""", Ct);
        Assert.Equal("kept", edited.GetProperty("embeds")[0].GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.String, edited.GetProperty("edited_timestamp").ValueKind);
        Assert.Equal(["first\nkept", "second\nkept"], Server.World.Messages.History(ulong.Parse(id)).Select(version => version.Text));
    }

    [Theory]
    [InlineData("""{"flags":32768,"components":[{"type":10,"content":"new"}]}""", 400)]
    [InlineData("""{"flags":32768,"content":null,"embeds":null,"components":[{"type":10,"content":"new"}]}""", 400)]
    [InlineData("""{"flags":32768,"content":null,"embeds":[],"components":[{"type":10,"content":"new"}]}""", 200)]
    public async Task Switching_to_components_v2_must_take_the_old_parts_away(string edit, int expected)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var id = await PostAsync(bot, """{"content":"old","embeds":[{"title":"old"}]}""");
        Assert.Equal(expected, (await bot.CallAsync("PATCH", $"{Messages}/{id}", edit, Ct)).Status);
    }

    [Theory]
    [InlineData("""{"content":"text"}""")]
    [InlineData("""{"flags":0}""")]
    [InlineData("""{"flags":64}""")]
    public async Task Components_v2_is_never_taken_back(string edit)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var id = await PostAsync(bot, V2);
        Assert.Equal(400, (await bot.CallAsync("PATCH", $"{Messages}/{id}", edit, Ct)).Status);
    }

    [Fact]
    public async Task An_edit_that_empties_a_message_is_refused()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var id = await PostAsync(bot, """{"content":"old"}""");
        Assert.Equal(50006, (await bot.CallAsync("PATCH", $"{Messages}/{id}", """{"content":""}""", Ct)).Body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_message_of_somebody_else_cannot_be_edited()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var said = Server.As(Server.Member).InChannel(Server.Talks).Say("mine");
        Assert.Equal(50005, (await bot.CallAsync("PATCH", $"{Messages}/{said.Id}", """{"content":"x"}""", Ct)).Body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Messages_are_listed_read_and_deleted()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var first = await PostAsync(bot, """{"content":"1"}""");
        var second = await PostAsync(bot, """{"content":"2"}""");
        var list = (await bot.CallAsync("GET", $"{Messages}?limit=1&before={second}", null, Ct)).Body;
        Assert.Equal(first, Assert.Single(list.EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(204, (await bot.CallAsync("DELETE", $"{Messages}/{first}", null, Ct)).Status);
        Assert.Equal(10008, (await bot.CallAsync("GET", $"{Messages}/{first}", null, Ct)).Body.GetProperty("code").GetInt32());
        Assert.Equal(404, (await bot.CallAsync("DELETE", $"{Messages}/{first}", null, Ct)).Status);
    }

    [Theory]
    [InlineData("""{"content":"<@{0}> @everyone"}""", "user:{0}")]
    [InlineData("""{"content":"<@{0}> @everyone","allowed_mentions":{"parse":[]}}""", "")]
    [InlineData("""{"content":"<@{0}>","allowed_mentions":{"parse":[],"users":["{0}"]}}""", "user:{0}")]
    [InlineData("""{"flags":32768,"components":[{"type":10,"content":"<@{0}>"}]}""", "user:{0}")]
    public async Task Whom_a_message_notifies_follows_allowed_mentions(string body, string pings)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var member = Server.Member.User.Id.ToString();
        await PostAsync(bot, body.Replace("{0}", member, StringComparison.Ordinal));
        Assert.Equal(pings.Replace("{0}", member, StringComparison.Ordinal), string.Join(' ', Server.World.Messages.In(Server.Talks)[0].Pings));
    }

    private async Task<string> PostAsync(WireBot bot, string body)
    {
        var (status, message) = await bot.CallAsync("POST", Messages, body, Ct);
        Assert.Equal(200, status);
        return message.GetProperty("id").GetString()!;
    }
}
