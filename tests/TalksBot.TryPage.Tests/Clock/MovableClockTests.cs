using Microsoft.Extensions.Time.Testing;
using TalksBot.TryPage.Clock;

namespace TalksBot.TryPage.Tests.Clock;

public sealed class MovableClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider inner = new(Noon);
    private readonly MovableClock clock;

    public MovableClockTests() => clock = new(inner);

    [Fact]
    public void It_runs_like_the_inner_clock_and_stays_ahead_by_what_it_was_moved()
    {
        Assert.Equal(Noon, clock.GetUtcNow());
        clock.Move(Hour);
        inner.Advance(TimeSpan.FromMinutes(1));
        clock.Move(Hour);
        Assert.Equal(Noon + 2 * Hour + TimeSpan.FromMinutes(1), clock.GetUtcNow());
        Assert.Equal(2 * Hour, clock.Ahead);
    }

    [Fact]
    public void A_measured_span_includes_the_move()
    {
        var start = clock.GetTimestamp();
        clock.Move(Hour);
        inner.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(Hour + TimeSpan.FromSeconds(5), clock.GetElapsedTime(start));
    }

    [Fact]
    public void A_reset_sets_the_wall_time_back_and_no_timestamp()
    {
        var start = clock.GetTimestamp();
        clock.Move(Hour);
        clock.Reset();
        Assert.Equal((Noon, TimeSpan.Zero), (clock.GetUtcNow(), clock.Ahead));
        Assert.Equal(Hour, clock.GetElapsedTime(start));
        clock.Move(Hour);
        Assert.Equal(Noon + Hour, clock.GetUtcNow());
    }

    [Fact]
    public void Time_is_not_moved_back_nor_beyond_its_end()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Move(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Move(TimeSpan.MaxValue));
        Assert.Equal((Noon, TimeSpan.Zero), (clock.GetUtcNow(), clock.Ahead));
    }

    [Fact]
    public void It_tells_of_a_move_once_the_timers_have_fired_and_of_a_reset()
    {
        var told = new List<string>();
        clock.Moved += () => told.Add($"moved to {clock.GetUtcNow():HH}");
        using var timer = clock.CreateTimer(_ => told.Add("fired"), null, Hour, Timeout.InfiniteTimeSpan);
        clock.Move(Hour);
        clock.Reset();
        Assert.Equal(["fired", "moved to 13", "moved to 12"], told);
    }

    [Fact]
    public void The_zone_is_the_inner_clocks()
    {
        inner.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("x", Hour, "x", "x"));
        Assert.Equal(13, clock.GetLocalNow().Hour);
    }

    [Fact]
    public void Moves_of_several_threads_add_up()
    {
        Parallel.For(0, 100, _ => clock.Move(Hour));
        Assert.Equal(100 * Hour, clock.Ahead);
    }
}
