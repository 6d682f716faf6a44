namespace TalksBot.TryPage.Clock;

/// <summary>A clock that runs like another one and can be moved forward: who waits for the time in between stops waiting.</summary>
public sealed class MovableClock : TimeProvider
{
    private readonly TimeProvider inner;
    private readonly long start;
    private readonly HashSet<MovableTimer> armed = [];
    private long ahead;
    private long moved;

    public MovableClock(TimeProvider inner) => (this.inner, start) = (inner, inner.GetTimestamp());

    /// <summary>Told after a move or a reset, when the timers that fell due have fired.</summary>
    public event Action? Moved;

    /// <summary>How far the wall time is ahead of the inner clock.</summary>
    public TimeSpan Ahead => new(Volatile.Read(ref ahead));

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <summary>Guards this clock and the state of all its timers.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The time that timers go by: it only ever goes forward, moves included.</summary>
    internal TimeSpan Running => inner.GetElapsedTime(start) + new TimeSpan(Volatile.Read(ref moved));

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override long GetTimestamp() =>
        inner.GetTimestamp() + (long)((Int128)Volatile.Read(ref moved) * TimestampFrequency / TimeSpan.TicksPerSecond);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new MovableTimer(this, inner, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time forward. The timers that fall due have fired on this thread, the earliest first, when the call returns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Time doesn't go back, nor beyond the year 9999.</exception>
    /// <exception cref="AggregateException">Timers threw; the others have fired nevertheless.</exception>
    public void Move(TimeSpan forward)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(forward, TimeSpan.Zero);
        List<MovableTimer> due;
        lock (Gate)
        {
            _ = GetUtcNow() + forward;
            Volatile.Write(ref ahead, ahead + forward.Ticks);
            Volatile.Write(ref moved, moved + forward.Ticks);
            var now = Running;
            due = [.. armed.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            foreach (var timer in armed.Where(timer => timer.Due > now))
                timer.SetAlarm();
        }

        var thrown = new List<Exception>();
        foreach (var timer in due)
        {
            try
            {
                timer.Ring();
            }
            catch (Exception e)
            {
                thrown.Add(e);
            }
        }

        Moved?.Invoke();
        if (thrown.Count > 0)
            throw new AggregateException(thrown);
    }

    /// <summary>Back to the inner clock's wall time. Timers and timestamps stay where they are, as when a machine's clock is set back.</summary>
    public void Reset()
    {
        lock (Gate)
            Volatile.Write(ref ahead, 0);
        Moved?.Invoke();
    }

    /// <summary>Called inside <see cref="Gate"/>: only timers that wait are kept, so that a timer nobody holds any more goes away once it has fired.</summary>
    internal void Keep(MovableTimer timer)
    {
        if (timer.Due is null)
            armed.Remove(timer);
        else
            armed.Add(timer);
    }
}
