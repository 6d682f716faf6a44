using TalksBot.Facts;

namespace TalksBot.Asking.Reading;

/// <summary>A time that a question names.</summary>
internal abstract record AskedTime
{
    private const int ShortestMonth = 28;
    private const int ShortestYear = 365;

    private AskedTime() { }

    /// <summary>As it was typed.</summary>
    public required string Text { get; init; }

    /// <summary>The place of its first word in the question.</summary>
    public int Position { get; init; }

    /// <summary>Its words' stems: a fact that says "since 1997" answers a question about 1997, whenever it was said.</summary>
    public required IReadOnlyList<string> Stems { get; init; }

    /// <summary>Whether a fact of that day fits; <paramref name="anchor"/> is the day from which "yesterday" is counted.</summary>
    public abstract bool Holds(Day day, DateOnly anchor);

    // What is known to its month only may have been on any day of it: nobody can say that it was "yesterday"; nor in which month what is known to its year.
    private static bool Lies(Day day, DateOnly from, DateOnly to) =>
        day.First <= to && day.Last >= from && to.DayNumber - from.DayNumber + 1 >= day.Precision switch
        {
            DayPrecision.Day => 0,
            DayPrecision.Month => ShortestMonth,
            _ => ShortestYear,
        };

    public sealed record Weekday(DayOfWeek Which) : AskedTime
    {
        public override bool Holds(Day day, DateOnly anchor) => day.Precision == DayPrecision.Day && day.First.DayOfWeek == Which;
    }

    /// <summary>A month of any year, or of one; all of it, or a part: what is known to its month only fits any.</summary>
    public sealed record Month(int Which) : AskedTime
    {
        public int? Year { get; init; }

        public int FirstDay { get; init; } = 1;

        public int LastDay { get; init; } = 31;

        public override bool Holds(Day day, DateOnly anchor) => day.Precision != DayPrecision.Year && day.First.Month == Which && (Year is null || day.First.Year == Year)
            && (day.Precision != DayPrecision.Day || (day.First.Day >= FirstDay && day.First.Day <= LastDay));
    }

    public sealed record Span(DateOnly From, DateOnly To) : AskedTime
    {
        public override bool Holds(Day day, DateOnly anchor) => Lies(day, From, To);
    }

    /// <summary>Days counted from the anchor: <paramref name="FirstOf"/> and <paramref name="LastOf"/> make the span.</summary>
    public sealed record Relative(Func<DateOnly, DateOnly> FirstOf, Func<DateOnly, DateOnly> LastOf) : AskedTime
    {
        /// <summary>Has no beginning or no end: everything lies before a day that is counted from today.</summary>
        public bool IsOpen { get; init; }

        public override bool Holds(Day day, DateOnly anchor) => Lies(day, FirstOf(anchor), LastOf(anchor));
    }

    /// <summary>Before or after an event that the question names by words.</summary>
    public sealed record Beside(bool Before, int From, int To) : AskedTime
    {
        public override bool Holds(Day day, DateOnly anchor) => false;
    }
}
