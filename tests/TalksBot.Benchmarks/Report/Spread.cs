namespace TalksBot.Benchmarks.Report;

/// <summary>What many measured values come to.</summary>
internal static class Spread
{
    /// <summary>The value that this share of the values does not exceed; 0.5 is the median.</summary>
    /// <exception cref="InvalidOperationException">Nothing was measured.</exception>
    public static double Percentile(IReadOnlyCollection<double> values, double share)
    {
        if (values.Count == 0)
        {
            throw new InvalidOperationException("Nothing was measured.");
        }

        var ordered = values.Order().ToArray();
        return ordered[Math.Clamp((int)Math.Ceiling(share * ordered.Length) - 1, 0, ordered.Length - 1)];
    }

    public static double Median(IEnumerable<double> values) => Percentile([.. values], 0.5);
}
