namespace TalksBot.LocalDiscord.Tests.Gateway;

public sealed class ResumeTests : LocalTest
{
    [Fact]
    public async Task A_dropped_session_is_resumed_with_all_that_it_missed_in_order()
    {
        await using var first = await WireBot.ReadyAsync(Server, Ct);
        Server.Faults.Gateway.Drop();
        await Server.Record.Closures.FirstAsync(closure => closure.Connection == 1, Ct);
        Server.Faults.Gateway.Dispatch("A", "1");
        Server.Faults.Gateway.Dispatch("B", "2");

        await using var second = await ResumeAsync(first, seq: 1);
        List<string?> names = [];
        while (names.LastOrDefault() != "RESUMED")
            names.Add((await second.NextAsync(frame => WireBot.Op(frame) == 0, Ct)).GetProperty("t").GetString());

        Assert.Equal(["A", "B", "RESUMED"], names);
        Assert.True(Server.Record.Connections.Snapshot()[^1].IsResumeAddress);
        Assert.Equal(2, (await Server.Record.Sessions.FirstAsync(session => session.IsResumed, Ct)).Connection);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_bot_that_closes_for_good_has_no_session_to_resume(int code)
    {
        await using var first = await WireBot.ReadyAsync(Server, Ct);
        await first.CloseAsync(code, Ct);
        await Server.Record.Closures.FirstAsync(closure => closure.ByBot == code, Ct);
        await using var second = await ResumeAsync(first, seq: 1);
        Assert.False((await second.NextAsync(frame => WireBot.Op(frame) == 9, Ct)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task A_bot_that_closes_with_4000_can_resume()
    {
        await using var first = await WireBot.ReadyAsync(Server, Ct);
        await first.CloseAsync(4000, Ct);
        await Server.Record.Closures.FirstAsync(closure => closure.ByBot == 4000, Ct);
        await using var second = await ResumeAsync(first, seq: 1);
        await second.EventAsync("RESUMED", Ct);
    }

    [Fact]
    public async Task A_session_expires_when_nobody_comes_back_for_minutes()
    {
        await using var first = await WireBot.ReadyAsync(Server, Ct);
        Server.Faults.Gateway.Drop();
        await Server.Record.Closures.FirstAsync(closure => closure.Connection == 1, Ct);
        Clock.Advance(TimeSpan.FromMinutes(4));
        await using var second = await ResumeAsync(first, seq: 1);
        Assert.False((await second.NextAsync(frame => WireBot.Op(frame) == 9, Ct)).GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task A_number_that_was_never_sent_closes_with_4007_and_ends_the_session()
    {
        await using var first = await WireBot.ReadyAsync(Server, Ct);
        await using var second = await ResumeAsync(first, seq: 99);
        Assert.Equal(4007, await second.WaitForCloseAsync(Ct));
        await using var third = await ResumeAsync(first, seq: 1);
        await third.NextAsync(frame => WireBot.Op(frame) == 9, Ct);
    }

    [Fact]
    public async Task After_a_refused_resume_the_same_connection_may_identify()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.SendAsync($$$"""{"op":6,"d":{"token":"{{{Server.Token}}}","session_id":"none","seq":1}}""", Ct);
        await bot.NextAsync(frame => WireBot.Op(frame) == 9, Ct);
        await bot.SendAsync(WireBot.Identify(Server), Ct);
        await bot.EventAsync("READY", Ct);
    }

    private async Task<WireBot> ResumeAsync(WireBot former, int seq)
    {
        var bot = await WireBot.OpenAsync(Server, Ct, new Uri(former.Ready.GetProperty("resume_gateway_url").GetString()!));
        var session = former.Ready.GetProperty("session_id").GetString();
        await bot.SendAsync($$$"""{"op":6,"d":{"token":"{{{Server.Token}}}","session_id":"{{{session}}}","seq":{{{seq}}}}}""", Ct);
        return bot;
    }
}
