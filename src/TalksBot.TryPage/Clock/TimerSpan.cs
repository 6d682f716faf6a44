namespace TalksBot.TryPage.Clock;

/// <summary>The spans that timers are given, read as the machine's own timers read them.</summary>
internal static class TimerSpan
{
    private const long LongestMilliseconds = uint.MaxValue - 1;

    /// <summary>The span in whole milliseconds, or null for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative and not infinite, or longer than 49 days.</exception>
    public static TimeSpan? Read(TimeSpan span, string name)
    {
        var milliseconds = (long)span.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, LongestMilliseconds, name);
        return milliseconds == -1 ? null : TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>To whole milliseconds, for a timer cuts off what is below and would ring early.</summary>
    public static TimeSpan RoundUp(TimeSpan span) => TimeSpan.FromMilliseconds(Math.Min(
        (span.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond, LongestMilliseconds));
}
