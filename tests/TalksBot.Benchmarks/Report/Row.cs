namespace TalksBot.Benchmarks.Report;

/// <summary>One figure with what stands beside it and what bounds it.</summary>
/// <param name="What">What was measured, under which part.</param>
/// <param name="Figure">The figure with its unit.</param>
/// <param name="Beside">What it is to be compared with, measured in the same run; empty for nothing.</param>
/// <param name="Bound">The bound in words; empty for a figure without one.</param>
/// <param name="Kept">Whether the bound is kept; null for a figure without one.</param>
internal sealed record Row(string What, string Figure, string Beside = "", string Bound = "", bool? Kept = null)
{
    public static Row AtMost(string what, double figure, double bound, Func<double, string> text, string beside = "") =>
        new(what, text(figure), beside, $"<= {text(bound)}", figure <= bound);

    public static Row AtLeast(string what, double figure, double bound, Func<double, string> text, string beside = "") =>
        new(what, text(figure), beside, $">= {text(bound)}", figure >= bound);
}
