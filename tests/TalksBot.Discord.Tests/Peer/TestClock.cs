using Microsoft.Extensions.Time.Testing;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>A clock that a test moves, and that tells when somebody has begun to wait on it.</summary>
internal sealed class TestClock : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _timers = [];
    private readonly List<(Func<TimeSpan, bool> Wanted, TaskCompletionSource<TimeSpan> Found)> _waiting = [];
    private readonly List<Timer> _live = [];
    private readonly List<(Func<TimeSpan, bool> Unwanted, TaskCompletionSource Gone)> _goings = [];

    public TestClock()
        : base(new DateTimeOffset(2026, 8, 7, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, base.CreateTimer(callback, state, dueTime, period), dueTime);
        lock (_lock)
        {
            _live.Add(timer);
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

    /// <summary>Waits until nobody waits for such a time any more: whoever did has got what it waited for.</summary>
    public Task GoneAsync(Func<TimeSpan, bool> unwanted)
    {
        lock (_lock)
        {
            if (!_live.Exists(timer => unwanted(timer.Due)))
            {
                return Task.CompletedTask;
            }

            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _goings.Add((unwanted, gone));
            return gone.Task.InTime();
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

    private void Remove(Timer timer)
    {
        lock (_lock)
        {
            _live.Remove(timer);
            foreach (var going in _goings.Where(going => !_live.Exists(other => going.Unwanted(other.Due))).ToList())
            {
                going.Gone.TrySetResult();
                _goings.Remove(going);
            }
        }
    }

    private sealed class Timer(TestClock clock, ITimer inner, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime, period);

        public void Dispose()
        {
            clock.Remove(this);
            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            clock.Remove(this);
            return inner.DisposeAsync();
        }
    }
}
