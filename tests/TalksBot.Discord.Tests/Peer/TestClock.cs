using Microsoft.Extensions.Time.Testing;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>A clock that a test moves, and that tells when somebody has begun to wait on it.</summary>
internal sealed class TestClock : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _timers = [];
    private readonly List<(Func<TimeSpan, bool> Wanted, TaskCompletionSource<TimeSpan> Found)> _waiting = [];

    public TestClock()
        : base(new DateTimeOffset(2026, 8, 7, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            _timers.Add(dueTime);
            foreach (var waiting in _waiting.Where(waiting => waiting.Wanted(dueTime)).ToList())
            {
                waiting.Found.TrySetResult(dueTime);
                _waiting.Remove(waiting);
                _timers.Remove(dueTime);
            }
        }

        return timer;
    }

    /// <summary>Waits until somebody waits for such a time, or takes one that was already waited for; each is taken once.</summary>
    public Task<TimeSpan> WaitAsync(Func<TimeSpan, bool> wanted)
    {
        lock (_lock)
        {
            var at = _timers.FindIndex(time => wanted(time));
            if (at >= 0)
            {
                var time = _timers[at];
                _timers.RemoveAt(at);
                return Task.FromResult(time);
            }

            var found = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, found));
            return found.Task.InTime();
        }
    }

    /// <summary>Lets such a wait begin and then end.</summary>
    public async Task<TimeSpan> PassAsync(Func<TimeSpan, bool> wanted)
    {
        var time = await WaitAsync(wanted);
        Advance(time);
        return time;
    }

    public Task<TimeSpan> PassAsync(TimeSpan from, TimeSpan to) => PassAsync(time => time >= from && time <= to);
}
