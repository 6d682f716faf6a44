namespace TalksBot.Facts.Packs;

/// <summary>
/// The days of a pack, kept as they were written. <c>said_on</c> and <c>published</c> are full days; <c>as_of</c> is a day, a month or a
/// year; <c>starts_on</c> and <c>ends_on</c> are full days, or as short as <c>precision</c> says: with <c>month</c> both "2021-12-01" and
/// "2021-12" mean December 2021, with <c>year</c> also "2021".
/// </summary>
internal static class PackDays
{
    public static readonly IReadOnlyList<string> Precisions = ["day", "month", "year"];

    public static bool IsDay(string text) => Day.TryParse(text, out var day) && day.Precision == DayPrecision.Day;

    /// <summary>Whether the text is a day written at least as exactly as the precision says.</summary>
    public static bool Fits(string text, string? precision, out Day day) =>
        Day.TryParse(text, out day) && (int)day.Precision <= Math.Max(0, IndexOf(precision));

    /// <summary>What <see cref="Fits"/> takes, in words.</summary>
    public static string Allowed(string? precision) => IndexOf(precision) switch
    {
        2 => "ISO 8601 day (2022-01-10), or month or year, as precision is \"year\"",
        1 => "ISO 8601 day (2022-01-10), or month (2022-01), as precision is \"month\"",
        _ => "ISO 8601 day (2022-01-10)",
    };

    private static int IndexOf(string? precision) => precision switch { "year" => 2, "month" => 1, "day" => 0, _ => -1 };
}
