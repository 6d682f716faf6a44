namespace TalksBot.Discord.Tests.Peer;

/// <summary>The waits of the transport when its jitter is 0.5, which is what <see cref="Steady"/> sets.</summary>
internal static class Times
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);
    public static readonly TimeSpan FirstBeat = Interval / 2;
    public static readonly TimeSpan InvalidSession = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Identifies = TimeSpan.FromSeconds(5.25);

    public static TimeSpan Backoff(int failures) => TimeSpan.FromMilliseconds(250 * Math.Pow(2, failures) * 0.75);

    public static TestClock Steady(this BotSetup setup)
    {
        setup.Jitter = 0.5;
        return setup.Clock = new TestClock();
    }

    /// <summary>Task.Delay waits whole milliseconds, rounded down.</summary>
    public static Task<TimeSpan> PassAsync(this TestClock clock, TimeSpan time) =>
        clock.PassAsync(wait => Math.Floor(wait.TotalMilliseconds) == Math.Floor(time.TotalMilliseconds));

    /// <summary>Lets the rest of the 5 seconds between two IDENTIFYs pass.</summary>
    public static Task<TimeSpan> PassIdentifiesAsync(this TestClock clock) =>
        clock.PassAsync(wait => wait > TimeSpan.FromSeconds(1) && wait <= Identifies && wait != InvalidSession);
}
