using System.Net.WebSockets;
using System.Text.Json;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.LocalDiscord.Tests.Faults;

public sealed class GatewayFaultTests : LocalTest
{
    private GatewayFaults Faults => Server.Faults.Gateway;

    [Fact]
    public async Task An_acknowledgement_can_be_missing()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Faults.On(GatewayMoment.Heartbeat, new GatewayFault.Silence());
        await bot.SendAsync("""{"op":1,"d":1}""", Ct);
        await Server.Record.Frames.FirstAsync(frame => frame.Op == 1, Ct);
        Faults.Dispatch("AFTER", "1");
        Assert.Equal("AFTER", (await bot.ReceiveAsync(Ct))!.Value.GetProperty("t").GetString());
    }

    [Fact]
    public async Task An_acknowledgement_can_be_late()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var release = new TaskCompletionSource();
        Faults.On(GatewayMoment.Heartbeat, new GatewayFault.Held(release.Task));
        await bot.SendAsync("""{"op":1,"d":1}""", Ct);
        await Server.Record.Frames.FirstAsync(frame => frame.Op == 1, Ct);
        Faults.Dispatch("BEFORE", "1");
        await bot.EventAsync("BEFORE", Ct);
        release.SetResult();
        Assert.Equal(11, WireBot.Op((await bot.ReceiveAsync(Ct))!.Value));
    }

    [Fact]
    public async Task Hello_can_be_held_back_by_the_clock()
    {
        Faults.On(GatewayMoment.Connect, new GatewayFault.Late(TimeSpan.FromSeconds(20)));
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var hello = bot.ReceiveAsync(Ct);
        await Server.Record.Connections.FirstAsync(_ => true, Ct);
        Assert.False(hello.IsCompleted);
        Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(10, WireBot.Op((await hello)!.Value));
    }

    [Fact]
    public async Task Reconnect_can_come_before_hello()
    {
        Faults.On(GatewayMoment.Connect, new GatewayFault.Reconnect());
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Assert.Equal(7, WireBot.Op((await bot.ReceiveAsync(Ct))!.Value));
    }

    [Fact]
    public async Task Heartbeat_reconnect_and_invalid_session_can_come_at_any_moment()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Faults.AskForHeartbeat();
        Faults.AskToReconnect();
        Faults.InvalidateSessions(mayResume: true);
        Faults.InvalidateSessions(mayResume: false);
        List<string> seen = [];
        for (var i = 0; i < 4; i++)
        {
            var frame = (await bot.ReceiveAsync(Ct))!.Value;
            seen.Add($"{WireBot.Op(frame)} {frame.GetProperty("d")}");
        }

        Assert.Equal(["1 ", "7 ", "9 True", "9 False"], seen);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4009)]
    [InlineData(4014)]
    [InlineData(1001)]
    public async Task Any_close_code_can_be_sent(int code)
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Faults.Close(code);
        Assert.Equal(code, await bot.WaitForCloseAsync(Ct));
    }

    [Fact]
    public async Task A_connection_can_be_cut_without_a_close_frame()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Faults.Drop();
        await Assert.ThrowsAsync<WebSocketException>(() => bot.ReceiveAsync(Ct));
    }

    [Fact]
    public async Task Identify_can_be_refused_and_resume_can_be_refused()
    {
        Faults.On(GatewayMoment.Identify, new GatewayFault.InvalidSession(MayResume: false));
        Faults.On(GatewayMoment.Resume, new GatewayFault.Close(4009));
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.SendAsync(WireBot.Identify(Server), Ct);
        await bot.NextAsync(frame => WireBot.Op(frame) == 9, Ct);
        await bot.SendAsync($$$"""{"op":6,"d":{"token":"{{{Server.Token}}}","session_id":"x","seq":1}}""", Ct);
        Assert.Equal(4009, await bot.WaitForCloseAsync(Ct));
    }

    [Fact]
    public async Task A_handshake_can_be_refused()
    {
        Faults.On(GatewayMoment.Connect, new GatewayFault.RefuseHandshake(503));
        await Assert.ThrowsAsync<WebSocketException>(() => WireBot.OpenAsync(Server, Ct));
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
    }

    [Fact]
    public async Task Ready_can_have_several_megabytes_in_many_fragments()
    {
        Faults.ReadyPadding = 3_000_000;
        Faults.FragmentBytes = 1_000;
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Assert.Equal(3_000_000, bot.Ready.GetProperty("zz_padding").GetString()!.Length);
    }

    [Fact]
    public async Task Events_can_come_twice_and_again_later()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Faults.DuplicateNext(1);
        Faults.Dispatch("ONCE", "1");
        Faults.Dispatch("TWICE", "1");
        Faults.Replay(1);
        List<string> seen = [];
        for (var i = 0; i < 4; i++)
        {
            var frame = (await bot.ReceiveAsync(Ct))!.Value;
            seen.Add($"{frame.GetProperty("t")} {frame.GetProperty("s")}");
        }

        Assert.Equal(["ONCE 2", "ONCE 2", "TWICE 3", "TWICE 3"], seen);
    }

    [Fact]
    public async Task Unknown_opcodes_events_and_fields_can_be_sent()
    {
        Faults.UnknownFields = true;
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Faults.SendOp(77, "{}");
        Faults.Dispatch("NOBODY_KNOWS", "[1]");
        Assert.Equal(77, WireBot.Op((await bot.ReceiveAsync(Ct))!.Value));
        var frame = (await bot.ReceiveAsync(Ct))!.Value;
        Assert.Equal(JsonValueKind.Object, frame.GetProperty("zz_unknown").ValueKind);
    }

    [Fact]
    public async Task Sessions_can_expire_unnoticed()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Faults.ExpireSessions();
        await using var other = await WireBot.OpenAsync(Server, Ct);
        var session = bot.Ready.GetProperty("session_id").GetString();
        await other.SendAsync($$$"""{"op":6,"d":{"token":"{{{Server.Token}}}","session_id":"{{{session}}}","seq":1}}""", Ct);
        await other.NextAsync(frame => WireBot.Op(frame) == 9, Ct);
    }
}
