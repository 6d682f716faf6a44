using System.Globalization;

namespace TalksBot.Benchmarks.Report;

/// <summary>Figures as the table shows them: enough digits to compare, none to deceive.</summary>
internal static class Units
{
    public static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{Digits(value)} ms");

    public static string Seconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00} s");

    public static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");

    public static string PerSecond(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:N0}/s");

    public static string Times(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}x");

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%");

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Digits(double value) => value.ToString(value < 1 ? "0.000" : value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
