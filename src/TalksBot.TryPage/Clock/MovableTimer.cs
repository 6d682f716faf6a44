namespace TalksBot.TryPage.Clock;

/// <summary>A timer of a clock that moves. The inner clock's timer is but an alarm: when it rings, the moved time decides what is due.</summary>
internal sealed class MovableTimer : ITimer
{
    private readonly MovableClock clock;
    private readonly TimerCallback callback;
    private readonly object? state;
    private readonly ExecutionContext? context = ExecutionContext.Capture();
    private readonly ITimer alarm;
    private TimeSpan? period;
    private TaskCompletionSource? idle;
    private int running;
    private bool isDisposed;

    public MovableTimer(MovableClock clock, TimeProvider inner, TimerCallback callback, object? state)
    {
        (this.clock, this.callback, this.state) = (clock, callback, state);
        alarm = inner.CreateTimer(
            static timer => ((MovableTimer)timer!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>When it fires next, as <see cref="MovableClock.Running"/> counts; null for never.</summary>
    public TimeSpan? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var (first, every) = (TimerSpan.Read(dueTime, nameof(dueTime)), TimerSpan.Read(period, nameof(period)));
        lock (clock.Gate)
        {
            if (isDisposed)
                return false;
            // A period of zero means once, as for every timer.
            this.period = every > TimeSpan.Zero ? every : null;
            WaitUntil(clock.Running + first);
            return true;
        }
    }

    /// <summary>Fires if it is due. Who else asks at the same time comes too late, so each due time fires once.</summary>
    public void Ring()
    {
        lock (clock.Gate)
        {
            var now = clock.Running;
            if (Due is not { } due)
                return;
            if (due > now)
            {
                // A machine's timers may ring a little early.
                SetAlarm();
                return;
            }

            // After a jump over several of its times it fires once, and keeps its rhythm.
            WaitUntil(period is { } every ? due + every * (1 + Math.Floor((now - due) / every)) : null);
            running++;
        }

        try
        {
            if (context is null)
                callback(state);
            else
                ExecutionContext.Run(context, static timer => ((MovableTimer)timer!).Call(), this);
        }
        finally
        {
            lock (clock.Gate)
            {
                if (--running == 0)
                    idle?.SetResult();
            }
        }
    }

    /// <summary>Called inside the clock's gate.</summary>
    public void SetAlarm()
    {
        var left = Due - clock.Running;
        alarm.Change(left > TimeSpan.Zero ? TimerSpan.RoundUp(left.Value) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        // Not by an alarm of zero: some clocks ring that one before they return, which would be inside the gate.
        if (left <= TimeSpan.Zero)
            ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Ring(), this, preferLocal: false);
    }

    public void Dispose()
    {
        lock (clock.Gate)
        {
            if (isDisposed)
                return;
            isDisposed = true;
            WaitUntil(null);
        }

        alarm.Dispose();
    }

    /// <summary>Completes when no call of the callback is under way any more.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        lock (clock.Gate)
        {
            if (running == 0)
                return ValueTask.CompletedTask;
            idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return new(idle.Task);
        }
    }

    private void Call() => callback(state);

    private void WaitUntil(TimeSpan? due)
    {
        Due = due;
        clock.Keep(this);
        SetAlarm();
    }
}
