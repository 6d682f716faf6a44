using System.Text.Json;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    [Fact]
    public async Task G1_No_ack_between_two_heartbeats_closes_with_4000_and_resumes()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;

        await clock.PassAsync(Times.FirstBeat);
        await socket.ExpectAsync(1);
        await clock.PassAsync(Times.Interval);

        Assert.Equal(4000, await socket.ClosedAsync());
        await clock.PassAsync(Times.Backoff(0));
        var next = await peer.AcceptAsync();
        await next.HelloAsync();
        await next.ExpectAsync(6);
    }

    [Fact]
    public async Task G1_A_half_open_connection_that_takes_no_close_is_cut()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;
        socket.PlayDead();

        await clock.PassAsync(Times.FirstBeat);
        await clock.PassAsync(Times.Interval);
        await socket.ClosedAsync();

        // One limit for sending the close, one for the answer to it.
        await clock.WaitAsync(wait => wait == TimeSpan.FromSeconds(1));
        await clock.PassAsync(TimeSpan.FromSeconds(1));
        await clock.PassAsync(Times.Backoff(0));
        await peer.AcceptAsync();
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.25)]
    [InlineData(0.999)]
    public async Task G2_The_first_heartbeat_falls_within_the_interval_and_later_ones_one_interval_apart(double jitter)
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            clock = setup.Steady();
            setup.Jitter = jitter;
        });
        await using var _ = bot;

        await clock.PassAsync(Times.Interval * jitter);
        await socket.ExpectAsync(1);
        await socket.AckAsync();
        var second = await clock.WaitAsync(wait => wait == Times.Interval);
        await AskAsync(socket);
        clock.Advance(second);
        await socket.ExpectAsync(1);
    }

    [Fact]
    public async Task G2_A_heartbeat_that_Discord_asks_for_is_sent_at_once()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Steady());
        await using var _ = bot;

        await socket.SendAsync("""{"op":1,"d":null}""");

        await socket.ExpectAsync(1);
    }

    [Fact]
    public async Task G3_A_heartbeat_carries_null_before_the_first_event_and_then_the_newest_number()
    {
        await using var peer = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(peer, setup => setup.Steady());
        var socket = await peer.AcceptAsync();
        await socket.HelloAsync();
        await socket.ExpectAsync(2);

        Assert.Equal(JsonValueKind.Null, (await AskAsync(socket)).ValueKind);
        await socket.ReadyAsync(sequence: 1);
        Assert.Equal(1, (await AskAsync(socket)).GetInt64());
        await socket.DispatchAsync("RATE_LIMITED", "{}", 7);
        await socket.DispatchAsync("RATE_LIMITED", "{}", null);
        Assert.Equal(7, (await AskAsync(socket)).GetInt64());
    }

    [Fact]
    public async Task G4_A_missed_ack_on_the_old_socket_does_not_count_on_the_new_one()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;

        // The beat's ACK is outstanding when the connection ends.
        await clock.PassAsync(Times.FirstBeat);
        await socket.ExpectAsync(1);
        await socket.SendAsync("""{"op":7,"d":null}""");
        await clock.PassAsync(Times.Backoff(0));
        var next = await peer.AcceptAsync();
        await next.HelloAsync();
        await next.ExpectAsync(6);
        await next.DispatchAsync("RESUMED", "{}", 2);

        await clock.PassAsync(Times.FirstBeat);
        await next.ExpectAsync(1);
        await next.AckAsync();
        await AskAsync(next);
        await clock.WaitAsync(wait => wait == Times.Interval);
        await clock.PassAsync(Times.Interval);
        await next.ExpectAsync(1);
        Assert.False(next.IsClosed);
    }

    // Frames are read in order, so the answer to this one also proves that those before it were read.
    private static async Task<JsonElement> AskAsync(PeerSocket socket)
    {
        await socket.SendAsync("""{"op":1,"d":null}""");
        return (await socket.ExpectAsync(1)).GetProperty("d");
    }
}
