using System.Globalization;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>
/// Days as text, as exact as they are known. Never <c>&lt;t:…&gt;</c>: a day is the day at its place, and Discord would shift it for half of the readers.
/// </summary>
internal static class DayText
{
    /// <summary>"Monday, 10 January 2022", "December 2021", "2021".</summary>
    public static string Long(Day day) => Text(day, "dddd, d MMMM yyyy");

    /// <summary>"10 January 2022", "December 2021", "2021".</summary>
    public static string Short(Day day) => Text(day, "d MMMM yyyy");

    /// <summary>One day, or the first and the last.</summary>
    public static string Long(Day from, Day? until) => until is { } end && end != from ? $"{Long(from)} – {Long(end)}" : Long(from);

    /// <summary>One day, or the first and the last: "12–13 January 2022".</summary>
    public static string Short(Day from, Day? until) =>
        until is not { } end || end == from ? Short(from)
        : from.Precision == DayPrecision.Day && end.Precision == DayPrecision.Day && (from.First.Year, from.First.Month) == (end.First.Year, end.First.Month)
            ? $"{from.First.Day.ToString(CultureInfo.InvariantCulture)}–{Short(end)}"
            : $"{Short(from)} – {Short(end)}";

    private static string Text(Day day, string format) => day.First.ToString(
        day.Precision switch { DayPrecision.Year => "yyyy", DayPrecision.Month => "MMMM yyyy", _ => format }, CultureInfo.InvariantCulture);
}
