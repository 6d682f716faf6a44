using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests.Gateway;

public sealed class GatewayProtocolTests : LocalTest
{
    [Fact]
    public async Task Hello_comes_first_and_ready_answers_identify()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var hello = await bot.ReceiveAsync(Ct);
        await bot.SendAsync(WireBot.Identify(Server), Ct);
        var ready = (await bot.ReceiveAsync(Ct))!.Value;

        Assert.Equal(41_250, hello!.Value.GetProperty("d").GetProperty("heartbeat_interval").GetInt32());
        Assert.Equal("READY", ready.GetProperty("t").GetString());
        Assert.Equal(1, ready.GetProperty("s").GetInt32());
        Assert.Equal(Server.ApplicationId.ToString(), ready.GetProperty("d").GetProperty("application").GetProperty("id").GetString());
        Assert.True(ready.GetProperty("d").GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
    }

    [Fact]
    public async Task Servers_are_described_only_to_a_bot_that_asked_for_them()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct, intents: 1);
        var guild = await bot.EventAsync("GUILD_CREATE", Ct);
        Assert.Equal("Talks", guild.GetProperty("name").GetString());
        Assert.Equal(3, guild.GetProperty("channels").GetArrayLength());
    }

    [Fact]
    public async Task Joining_losing_and_leaving_a_server_are_told_apart()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct, intents: 1);
        var second = Server.World.AddGuild("Second");
        Server.World.LoseSight(second);
        Server.World.RemoveGuild(second);
        await bot.EventAsync("GUILD_CREATE", Ct);
        Assert.Equal("Second", (await bot.EventAsync("GUILD_CREATE", Ct)).GetProperty("name").GetString());
        Assert.True((await bot.EventAsync("GUILD_DELETE", Ct)).GetProperty("unavailable").GetBoolean());
        Assert.False((await bot.EventAsync("GUILD_DELETE", Ct)).TryGetProperty("unavailable", out _));
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged_and_recorded()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        await bot.SendAsync("""{"op":1,"d":1}""", Ct);
        Assert.Equal(11, WireBot.Op((await bot.ReceiveAsync(Ct))!.Value));
        Assert.Equal([2, 1], Server.Record.Frames.Snapshot().Select(frame => frame.Op));
    }

    [Theory]
    [InlineData("""{"op":1,"d":"x"}""", 4002)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":0,"d":null}""", 4001)]
    [InlineData("""{"op":3,"d":{"since":null,"activities":[],"status":"online","afk":false}}""", 4003)]
    [InlineData("not json", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("""{"op":2,"d":{"intents":0}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":0,"properties":{"os":"o","browser":"b","device":"d"}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"local.bot.token","intents":0}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"local.bot.token","properties":{"os":"o","browser":"b","device":"d"}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"local.bot.token","intents":131072,"properties":{"os":"o","browser":"b","device":"d"}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"local.bot.token","intents":32768,"properties":{"os":"o","browser":"b","device":"d"}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"local.bot.token","intents":0,"shard":[2,2],"properties":{"os":"o","browser":"b","device":"d"}}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"local.bot.token","intents":0,"large_threshold":10,"properties":{"os":"o","browser":"b","device":"d"}}}""", 4002)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}""", 4004)]
    public async Task A_wrong_payload_is_answered_with_its_close_code(string payload, int code)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.SendAsync(payload, Ct);
        Assert.Equal(code, await bot.WaitForCloseAsync(Ct));
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_closes_with_4002()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.SendAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4096)}}"}""", Ct);
        Assert.Equal(4002, await bot.WaitForCloseAsync(Ct));
    }

    [Fact]
    public async Task A_second_identify_closes_with_4005()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        await bot.SendAsync(WireBot.Identify(Server), Ct);
        Assert.Equal(4005, await bot.WaitForCloseAsync(Ct));
    }

    [Fact]
    public async Task The_121st_payload_of_a_minute_closes_with_4008()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        for (var i = 0; i < 120; i++)
            await bot.SendAsync("""{"op":1,"d":null}""", Ct);
        Assert.Equal(4008, await bot.WaitForCloseAsync(Ct));
    }

    [Theory]
    [InlineData("?v=9&encoding=json", 4012)]
    [InlineData("", 4012)]
    [InlineData("?v=10&encoding=etf", 4002)]
    public async Task An_address_with_the_wrong_query_is_closed(string query, int code)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct, query: query);
        Assert.Equal(code, await bot.WaitForCloseAsync(Ct));
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_makes_the_session_invalid()
    {
        await using var first = await WireBot.ReadyAsync(Server, Ct);
        await using var second = await WireBot.OpenAsync(Server, Ct);
        await second.SendAsync(WireBot.Identify(Server), Ct);
        var refused = await second.NextAsync(frame => WireBot.Op(frame) == 9, Ct);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await using var third = await WireBot.ReadyAsync(Server, Ct);
        Assert.Equal(JsonValueKind.False, refused.GetProperty("d").ValueKind);
    }

    [Fact]
    public async Task Shards_get_the_interactions_of_their_own_servers()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.SendAsync(WireBot.Identify(Server, extra: ",\"shard\":[0,1]"), Ct);
        await bot.EventAsync("READY", Ct);
        await Server.As(Server.Member).InChannel(Server.Talks).SendAsync(2, "{}", null, Ct);
        Assert.Equal(Server.Guild.Id.ToString(), (await bot.EventAsync("INTERACTION_CREATE", Ct)).GetProperty("guild_id").GetString());
    }

    [Fact]
    public async Task A_message_of_somebody_else_comes_without_its_words_unless_the_intent_is_there()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct, intents: 512);
        Server.As(Server.Member).InChannel(Server.Talks).Say("between us");
        Assert.Equal("", (await bot.EventAsync("MESSAGE_CREATE", Ct)).GetProperty("content").GetString());
        Server.As(Server.Member).InChannel(Server.Talks).Say($"hear me <@{Server.World.Bot.Id}>");
        Assert.StartsWith("hear me", (await bot.EventAsync("MESSAGE_CREATE", Ct)).GetProperty("content").GetString());
    }
}
