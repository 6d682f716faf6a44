namespace TalksBot.LocalDiscord.Load;

/// <summary>What a load run measured.</summary>
/// <param name="Elapsed">From the first interaction to the last answer.</param>
/// <param name="Latencies">From each frame's writing to the arrival of its answer, in the order of the interactions.</param>
public sealed record LoadResult(TimeSpan Elapsed, IReadOnlyList<TimeSpan> Latencies)
{
    /// <summary>Answers per second.</summary>
    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;

    /// <summary>The latency that this share of the answers stayed within.</summary>
    /// <param name="share">0 to 1; 0.5 is the median.</param>
    /// <exception cref="InvalidOperationException">Nothing was measured.</exception>
    public TimeSpan Percentile(double share) => Latencies.Count > 0
        ? Latencies.Order().ElementAt((int)Math.Clamp(Math.Ceiling(share * Latencies.Count) - 1, 0, Latencies.Count - 1))
        : throw new InvalidOperationException("Nothing was measured.");
}
