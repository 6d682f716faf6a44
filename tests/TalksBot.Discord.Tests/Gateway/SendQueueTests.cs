using System.Threading.Channels;
using TalksBot.Discord.Gateway;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Gateway;

public sealed class SendQueueTests
{
    private readonly TestClock _clock = new();
    private readonly Channel<(byte Kind, DateTimeOffset At)> _sent = Channel.CreateUnbounded<(byte, DateTimeOffset)>();

    [Fact]
    public async Task G15_A_burst_never_delays_a_heartbeat_and_never_exceeds_120_sends_a_minute()
    {
        var queue = NewQueue();
        using var over = new CancellationTokenSource();
        var run = queue.RunAsync(over.Token);
        for (var i = 0; i < 300; i++)
        {
            queue.Send([2]);
        }

        var times = new List<DateTimeOffset>();
        for (var i = 0; i < 117; i++)
        {
            times.Add((await _sent.Reader.NextAsync()).At);
        }

        // The budget is used up but for what is kept for heartbeats.
        await _clock.WaitAsync(wait => wait == TimeSpan.FromSeconds(61));
        queue.SendHeartbeat([1]);
        var beat = await _sent.Reader.NextAsync();
        Assert.Equal(1, beat.Kind);
        times.Add(beat.At);

        _clock.Advance(TimeSpan.FromSeconds(61));
        for (var i = 0; i < 117; i++)
        {
            var sent = await _sent.Reader.NextAsync();
            Assert.Equal(2, sent.Kind);
            times.Add(sent.At);
        }

        Assert.All(times, start => Assert.True(times.Count(time => time >= start && time < start.AddSeconds(60)) <= 120));
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.InTime());
    }

    [Fact]
    public async Task G15_Even_heartbeats_stay_within_120_sends_a_minute()
    {
        var queue = NewQueue();
        using var over = new CancellationTokenSource();
        var run = queue.RunAsync(over.Token);
        for (var i = 0; i < 130; i++)
        {
            queue.SendHeartbeat([1]);
        }

        for (var i = 0; i < 120; i++)
        {
            await _sent.Reader.NextAsync();
        }

        await _clock.WaitAsync(wait => wait == TimeSpan.FromSeconds(61));
        Assert.False(_sent.Reader.TryPeek(out _));
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.InTime());
    }

    [Fact]
    public void G15_A_payload_over_4096_bytes_is_refused_before_sending()
    {
        var queue = NewQueue();
        queue.Send(new byte[4096]);
        Assert.Throws<ArgumentException>(() => queue.Send(new byte[4097]));
    }

    private SendQueue NewQueue() => new(
        payload =>
        {
            _sent.Writer.TryWrite((payload.Span[0], _clock.GetUtcNow()));
            return Task.CompletedTask;
        },
        _clock);
}
