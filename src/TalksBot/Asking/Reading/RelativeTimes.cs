using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Times counted from a day: "yesterday", "last month", "later this week", "two weeks ago".</summary>
internal static class RelativeTimes
{
    public static (AskedTime? Time, int Length) Read(IReadOnlyList<Word> words, int at)
    {
        switch (words[at].Text)
        {
            case "yesterday":
                return Days(words, at, 1, -1, -1);
            case "tomorrow":
                return Days(words, at, 1, 1, 1);
            case "today" or "tonight":
                return Days(words, at, 1, 0, 0);
            case "last" or "previous" or "past" when at + 1 < words.Count:
                return Unit(words, at, 2, words[at + 1], -1);
            case "next" or "following" or "coming" when at + 1 < words.Count:
                return Unit(words, at, 2, words[at + 1], 1);
            case "this" or "same" when at + 1 < words.Count:
                return Unit(words, at, 2, words[at + 1], 0);
            default:
                return Ago(words, at);
        }
    }

    /// <summary>"Before Monday" and "after June" mean the ones nearest to the talks; other times stay what they are.</summary>
    public static AskedTime Anchored(AskedTime time) => time switch
    {
        AskedTime.Weekday weekday => new AskedTime.Relative(anchor => Nearest(anchor, weekday.Which), anchor => Nearest(anchor, weekday.Which)) { Text = time.Text, Stems = time.Stems },
        AskedTime.Month month => new AskedTime.Relative(
            anchor => DayOf(month, anchor, month.FirstDay),
            anchor => DayOf(month, anchor, month.LastDay))
        { Text = time.Text, Stems = time.Stems },
        _ => time,
    };

    private static DateOnly DayOf(AskedTime.Month month, DateOnly anchor, int day)
    {
        var year = month.Year ?? Nearest(anchor, near => new DateOnly(near, month.Which, 1)).Year;
        return new(year, month.Which, Math.Min(day, DateTime.DaysInMonth(year, month.Which)));
    }

    /// <summary>Of the days that a year's day is in neighbouring years the one nearest to the anchor.</summary>
    public static DateOnly Nearest(DateOnly anchor, Func<int, DateOnly> ofYear)
    {
        var nearest = ofYear(anchor.Year);
        foreach (var year in (ReadOnlySpan<int>)[anchor.Year - 1, anchor.Year + 1])
        {
            var day = ofYear(Math.Clamp(year, 1, 9999));
            nearest = Math.Abs(day.DayNumber - anchor.DayNumber) < Math.Abs(nearest.DayNumber - anchor.DayNumber) ? day : nearest;
        }

        return nearest;
    }

    private static DateOnly Nearest(DateOnly anchor, DayOfWeek which)
    {
        var ahead = ((int)which - (int)anchor.DayOfWeek + 7) % 7;
        return anchor.AddDays(ahead > 3 ? ahead - 7 : ahead);
    }

    private static (AskedTime? Time, int Length) Ago(IReadOnlyList<Word> words, int at)
    {
        if (at + 2 >= words.Count || words[at + 2].Text is not ("ago" or "earlier") || TimeReader.Count(words[at]) is not { } count)
        {
            return default;
        }

        return Unit(words, at, 3, words[at + 1], -count);
    }

    // Weeks begin on Monday, as the trade counts them.
    private static (AskedTime? Time, int Length) Unit(IReadOnlyList<Word> words, int at, int length, Word unit, int steps) => unit.Stem switch
    {
        "day" => Days(words, at, length, steps, steps),
        "week" => Relative(words, at, length, day => Monday(day).AddDays(7 * steps), day => Monday(day).AddDays((7 * steps) + 6)),
        "weekend" => Relative(words, at, length, day => Monday(day).AddDays((7 * steps) + 5), day => Monday(day).AddDays((7 * steps) + 6)),
        "month" => Relative(words, at, length, day => FirstOfMonth(day).AddMonths(steps), day => FirstOfMonth(day).AddMonths(steps + 1).AddDays(-1)),
        "year" => Relative(words, at, length, day => new DateOnly(day.Year + steps, 1, 1), day => new DateOnly(day.Year + steps, 12, 31)),
        _ => default,
    };

    private static (AskedTime? Time, int Length) Days(IReadOnlyList<Word> words, int at, int length, int from, int to) =>
        Relative(words, at, length, day => day.AddDays(from), day => day.AddDays(to));

    private static (AskedTime? Time, int Length) Relative(
        IReadOnlyList<Word> words, int at, int length, Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> last) =>
        (new AskedTime.Relative(first, last) { Text = TimeReader.TextOf(words, at, length), Stems = TimeReader.StemsOf(words, at, length) }, length);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
