using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using TalksBot.TryPage.Clock;

namespace TalksBot.TryPage.Tests.Clock;

/// <summary>The timers of a clock that moves.</summary>
public sealed class MovableTimerTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly FakeTimeProvider inner = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly MovableClock clock;
    private readonly List<string> fired = [];

    public MovableTimerTests() => clock = new(inner);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Timers_that_fall_due_fire_in_the_order_of_their_times()
    {
        using var third = Start("third", 3 * Minute, Never);
        using var first = Start("first", Minute, Never);
        using var later = Start("later", 6 * Minute, Never);
        using var second = Start("second", 2 * Minute, Never);
        clock.Move(5 * Minute);
        Assert.Equal("first second third", Fired);
    }

    [Fact]
    public void The_other_timers_get_nearer_by_the_same_span()
    {
        using var timer = Start("x", 10 * Minute, Never);
        clock.Move(6 * Minute);
        inner.Advance(3 * Minute);
        Assert.Equal("", Fired);
        inner.Advance(Minute);
        Assert.Equal("x", Fired);
        clock.Move(10 * Minute);
        inner.Advance(10 * Minute);
        Assert.Equal("x", Fired);
    }

    [Fact]
    public void A_timer_on_a_clock_that_was_moved_waits_its_whole_span()
    {
        clock.Move(100 * Minute);
        using var timer = Start("x", Minute, Never);
        inner.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.Equal("", Fired);
        inner.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("x", Fired);
    }

    [Fact]
    public void A_periodic_timer_fires_once_for_a_big_jump_and_keeps_its_rhythm()
    {
        using var timer = Start("x", 10 * Minute, 10 * Minute);
        clock.Move(45 * Minute);
        Assert.Equal("x", Fired);
        inner.Advance(4 * Minute);
        Assert.Equal("x", Fired);
        inner.Advance(Minute);
        Assert.Equal("x x", Fired);
        inner.Advance(10 * Minute);
        Assert.Equal("x x x", Fired);
    }

    [Fact]
    public void A_reset_leaves_timers_alone()
    {
        using var timer = Start("x", 10 * Minute, Never);
        clock.Move(6 * Minute);
        clock.Reset();
        inner.Advance(4 * Minute);
        Assert.Equal("x", Fired);
    }

    [Fact]
    public void A_changed_timer_goes_by_its_new_time_and_a_stopped_one_can_start_again()
    {
        using var timer = Start("x", Minute, Minute);
        Assert.True(timer.Change(10 * Minute, Never));
        clock.Move(9 * Minute);
        Assert.Equal("", Fired);
        Assert.True(timer.Change(Never, Never));
        clock.Move(9 * Minute);
        Assert.Equal("", Fired);
        Assert.True(timer.Change(Minute, TimeSpan.Zero));
        clock.Move(Minute);
        clock.Move(Minute);
        Assert.Equal("x", Fired);
    }

    [Fact]
    public void A_disposed_timer_neither_fires_nor_changes()
    {
        var timer = Start("x", Minute, Minute);
        timer.Dispose();
        timer.Dispose();
        Assert.False(timer.Change(Minute, Minute));
        clock.Move(Minute);
        inner.Advance(Minute);
        Assert.Equal("", Fired);
    }

    [Fact]
    public void A_timer_may_dispose_itself_or_another_one_and_start_others()
    {
        ITimer? own = null;
        using var other = Start("other", 2 * Minute, Never);
        own = clock.CreateTimer(
            _ =>
            {
                own!.Dispose();
                other.Dispose();
                fired.Add("own");
                own = Start("next", Minute, Never);
            },
            null, Minute, Minute);
        clock.Move(5 * Minute);
        Assert.Equal("own", Fired);
        clock.Move(Minute);
        Assert.Equal("own next", Fired);
        own.Dispose();
    }

    [Fact]
    public void A_timer_that_throws_does_not_keep_the_others_from_firing()
    {
        using var broken = clock.CreateTimer(_ => throw new InvalidOperationException("Broken."), null, Minute, Never);
        using var whole = Start("whole", 2 * Minute, Never);
        var thrown = Assert.Throws<AggregateException>(() => clock.Move(5 * Minute));
        Assert.IsType<InvalidOperationException>(Assert.Single(thrown.InnerExceptions));
        Assert.Equal("whole", Fired);
    }

    [Fact]
    public async Task A_timer_without_delay_fires_by_itself()
    {
        var done = new TaskCompletionSource();
        using var timer = clock.CreateTimer(_ => done.SetResult(), null, TimeSpan.Zero, Never);
        await done.Task.WaitAsync(Ct);
    }

    [Fact]
    public async Task Delays_deadlines_and_periodic_timers_follow_the_move()
    {
        var delay = Task.Delay(10 * Minute, clock, Ct);
        using var deadline = new CancellationTokenSource(10 * Minute, clock);
        using var periodic = new PeriodicTimer(10 * Minute, clock);
        var tick = periodic.WaitForNextTickAsync(Ct);
        clock.Move(9 * Minute);
        Assert.False(delay.IsCompleted || deadline.IsCancellationRequested || tick.IsCompleted);
        clock.Move(Minute);
        Assert.True(deadline.IsCancellationRequested);
        await delay.WaitAsync(Ct);
        Assert.True(await tick);
    }

    [Fact]
    public async Task Disposing_waits_for_a_call_that_is_under_way()
    {
        using var entered = new ManualResetEventSlim();
        using var let = new ManualResetEventSlim();
        var timer = clock.CreateTimer(
            _ =>
            {
                entered.Set();
                let.Wait();
            },
            null, Minute, Never);
        var move = Task.Run(() => clock.Move(Minute), Ct);
        entered.Wait(Ct);
        var disposal = timer.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        let.Set();
        await disposal.WaitAsync(Ct);
        await move;
        await timer.DisposeAsync();
    }

    [Fact]
    public void Each_due_time_fires_once_however_many_move_the_clock()
    {
        var count = 0;
        var timers = Enumerable.Range(1, 50).Select(i => clock.CreateTimer(_ => Interlocked.Increment(ref count), null, i * Minute, Never)).ToList();
        Parallel.For(0, 100, _ => clock.Move(Minute));
        Assert.Equal(50, count);
        timers.ForEach(timer => timer.Dispose());
    }

    [Fact]
    public void A_callback_sees_the_context_of_who_started_the_timer()
    {
        var local = new AsyncLocal<string> { Value = "starter" };
        using var timer = clock.CreateTimer(_ => fired.Add(local.Value!), null, Minute, Never);
        local.Value = "mover";
        clock.Move(Minute);
        Assert.Equal("starter", Fired);
    }

    [Theory]
    [InlineData(-2, -1)]
    [InlineData(0, -2)]
    [InlineData(4294967295, -1)]
    [InlineData(0, 4294967295)]
    public void Spans_that_no_timer_takes_are_refused(long dueTime, long period)
    {
        using var timer = Start("x", Minute, Never);
        var (due, every) = (TimeSpan.FromMilliseconds(dueTime), TimeSpan.FromMilliseconds(period));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.CreateTimer(_ => { }, null, due, every));
        Assert.Throws<ArgumentOutOfRangeException>(() => timer.Change(due, every));
        clock.Move(Minute);
        Assert.Equal("x", Fired);
    }

    [Fact]
    public void A_timer_that_has_fired_and_that_nobody_holds_goes_away()
    {
        var timer = StartAndForget();
        clock.Move(Minute);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(timer.TryGetTarget(out _));
    }

    [Fact]
    public async Task On_the_machines_own_clock_a_day_can_be_skipped_and_no_timer_is_early()
    {
        var real = new MovableClock(TimeProvider.System);
        var day = Task.Delay(TimeSpan.FromDays(1), real, Ct);
        real.Move(TimeSpan.FromDays(1));
        await day.WaitAsync(Ct);
        var start = real.GetTimestamp();
        await Task.Delay(TimeSpan.FromMilliseconds(20), real, Ct);
        Assert.True(real.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(20));
    }

    private string Fired => string.Join(' ', fired);

    private ITimer Start(string name, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(_ => fired.Add(name), null, dueTime, period);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference<ITimer> StartAndForget() => new(Start("x", Minute, Never));
}
