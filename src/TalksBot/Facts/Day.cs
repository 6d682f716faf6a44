using System.Globalization;

namespace TalksBot.Facts;

internal enum DayPrecision
{
    Day,
    Month,
    Year,
}

/// <summary>A calendar day as exactly as it is known: a day, a month or a year. Ordered by its first day.</summary>
internal readonly record struct Day(DateOnly First, DayPrecision Precision) : IComparable<Day>
{
    /// <summary>The last day it may mean; never counted from the day after it, which the calendar's last year has not.</summary>
    public DateOnly Last => Precision switch
    {
        DayPrecision.Year => new DateOnly(First.Year, 12, 31),
        DayPrecision.Month => new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        _ => First,
    };

    public static Day Of(DateOnly day) => new(day, DayPrecision.Day);

    /// <summary>Reads ISO 8601 <c>2022-01-10</c>, <c>2022-01</c> or <c>2022</c>, nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Day day)
    {
        const DateTimeStyles exact = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        (DayPrecision Precision, string Format)? form = text.Length switch
        {
            10 => (DayPrecision.Day, "yyyy-MM-dd"),
            7 => (DayPrecision.Month, "yyyy-MM"),
            4 => (DayPrecision.Year, "yyyy"),
            _ => null,
        };
        if (form is { } known && DateOnly.TryParseExact(text, known.Format, culture, exact, out var first))
        {
            day = new Day(first, known.Precision);
            return true;
        }

        day = default;
        return false;
    }

    /// <summary>A stored day: it may be written in full and yet be known to its month or year only.</summary>
    public static Day? Known(string? text, string? precision)
    {
        if (text is null || !TryParse(text, out var day))
        {
            return null;
        }

        return precision switch
        {
            "month" when day.Precision == DayPrecision.Day => new Day(new DateOnly(day.First.Year, day.First.Month, 1), DayPrecision.Month),
            "year" when day.Precision != DayPrecision.Year => new Day(new DateOnly(day.First.Year, 1, 1), DayPrecision.Year),
            _ => day,
        };
    }

    public int CompareTo(Day other) => First.CompareTo(other.First);

    /// <summary>ISO 8601, as exact as it is known.</summary>
    public override string ToString() => First.ToString(
        Precision switch { DayPrecision.Year => "yyyy", DayPrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
