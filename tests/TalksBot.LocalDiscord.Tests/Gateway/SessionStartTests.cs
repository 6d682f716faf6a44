namespace TalksBot.LocalDiscord.Tests.Gateway;

public sealed class SessionStartTests : LocalTest
{
    private protected override LocalDiscordOptions Options => new() { SessionStarts = 2, IdentifyWindow = TimeSpan.Zero, GatewayUrlEndsInSlash = true, HeartbeatGrace = TimeSpan.FromSeconds(5) };

    [Fact]
    public async Task One_identify_too_many_resets_the_token_and_ends_every_session()
    {
        await using var first = await WireBot.ReadyAsync(Server, Ct);
        await using var second = await WireBot.ReadyAsync(Server, Ct);
        var limit = (await first.CallAsync("GET", "gateway/bot", null, Ct)).Body.GetProperty("session_start_limit");
        await using var third = await WireBot.OpenAsync(Server, Ct);
        await third.SendAsync(WireBot.Identify(Server), Ct);

        Assert.Equal(0, limit.GetProperty("remaining").GetInt32());
        Assert.Equal(24 * 3600 * 1000, limit.GetProperty("reset_after").GetInt64());
        Assert.Equal(4004, await first.WaitForCloseAsync(Ct));
        Assert.Equal(4004, await third.WaitForCloseAsync(Ct));
        Assert.Equal(401, (await second.CallAsync("GET", "users/@me", null, Ct)).Status);
    }

    [Fact]
    public async Task The_gateway_is_known_without_a_token_and_may_end_in_a_slash()
    {
        using var http = WireBot.NewHttp(Server);
        http.DefaultRequestHeaders.Authorization = null;
        var body = await http.GetStringAsync("gateway", Ct);
        Assert.Contains($"\"url\":\"{Server.GatewayUrl}\"", body, StringComparison.Ordinal);
        Assert.EndsWith("/", Server.GatewayUrl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_stops_its_heartbeat_is_closed_with_4009()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Clock.Advance(TimeSpan.FromSeconds(40));
        await bot.SendAsync("""{"op":1,"d":1}""", Ct);
        await bot.NextAsync(frame => WireBot.Op(frame) == 11, Ct);
        Clock.Advance(TimeSpan.FromSeconds(40));
        Server.Faults.Gateway.Dispatch("STILL_OPEN", "1");
        await bot.EventAsync("STILL_OPEN", Ct);
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(4009, await bot.WaitForCloseAsync(Ct));
    }
}
