using System.Globalization;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Finds the times in a question's words: days, months, years, weekdays, and times counted from the talks' own days.</summary>
internal static class TimeReader
{
    private static readonly Dictionary<string, int> Months = Numbered(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"], 1);

    private static readonly Dictionary<string, int> Weekdays = Numbered(
        ["sunday sundays sun", "monday mondays mon", "tuesday tuesdays tue tues", "wednesday wednesdays wed", "thursday thursdays thu thur thurs", "friday fridays fri", "saturday saturdays sat"], 0);

    private static readonly Dictionary<string, int> Counts = Numbered(["a an one", "two couple", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1);

    private static readonly WordSet BeforeTime = new("in on of since until till by during from last next this early late mid before after");

    /// <summary>The times, and for each word whether one of them took it.</summary>
    public static (List<AskedTime> Times, bool[] Taken) Read(IReadOnlyList<Word> words)
    {
        var times = new List<AskedTime>();
        var taken = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var (time, length) = ReadAt(words, i);
            if (time is null)
            {
                continue;
            }

            var before = i - 1;
            if (before >= 0 && PartOf(time, words[before].Text) is { } part)
            {
                time = part;
                taken[before] = true;
                before--;
            }

            if (before >= 0 && words[before].Text is ("before" or "until" or "till" or "after" or "since") and var relation)
            {
                time = Relate(relation, RelativeTimes.Anchored(time));
                taken[before] = relation is not "since";
            }

            times.Add(time with { Position = i });
            taken.AsSpan(i, length).Fill(true);
            i += length - 1;
        }

        return (times, taken);
    }

    // "Early March", "mid-September", "late 2019": a third of it; null where no part is named.
    private static AskedTime? PartOf(AskedTime time, string part) => (time, part) switch
    {
        (_, not ("early" or "mid" or "late")) => null,
        (AskedTime.Month month, "early") => month with { LastDay = 12 },
        (AskedTime.Month month, "mid") => month with { FirstDay = 9, LastDay = 22 },
        (AskedTime.Month month, _) => month with { FirstDay = 19 },
        (AskedTime.Span { To: var to } span, _) when to == span.From.AddMonths(1).AddDays(-1) =>
            PartOf(new AskedTime.Month(span.From.Month) { Year = span.From.Year, Text = span.Text, Stems = span.Stems }, part),
        (AskedTime.Span { To: var to } span, "early") when to == span.From.AddYears(1).AddDays(-1) => span with { To = span.From.AddMonths(4).AddDays(-1) },
        (AskedTime.Span { To: var to } span, "mid") when to == span.From.AddYears(1).AddDays(-1) => span with { From = span.From.AddMonths(4), To = span.From.AddMonths(8).AddDays(-1) },
        (AskedTime.Span { To: var to } span, _) when to == span.From.AddYears(1).AddDays(-1) => span with { From = span.From.AddMonths(8) },
        _ => null,
    };

    // "before November 2021", "after 10 January", "before Monday".
    private static AskedTime Relate(string relation, AskedTime time) => (relation, time) switch
    {
        ("before" or "until" or "till", AskedTime.Span span) => span with { From = DateOnly.MinValue, To = span.From.AddDays(-1) },
        ("after", AskedTime.Span span) => span with { From = span.To.AddDays(1), To = DateOnly.MaxValue },
        ("since", AskedTime.Span span) => span with { To = DateOnly.MaxValue },
        ("before" or "until" or "till", AskedTime.Relative relative) =>
            relative with { FirstOf = _ => DateOnly.MinValue, LastOf = anchor => relative.FirstOf(anchor).AddDays(-1), IsOpen = true, Stems = [] },
        ("after", AskedTime.Relative relative) => relative with { FirstOf = anchor => relative.LastOf(anchor).AddDays(1), LastOf = _ => DateOnly.MaxValue, IsOpen = true, Stems = [] },
        ("since", AskedTime.Relative relative) => relative with { LastOf = _ => DateOnly.MaxValue, IsOpen = true },
        _ => time,
    };

    private static (AskedTime? Time, int Length) ReadAt(IReadOnlyList<Word> words, int at) =>
        IsoDay(words, at) is { Time: not null } iso ? iso
        : DayAndMonth(words, at) is { Time: not null } date ? date
        : Year(words, at) is { Time: not null } year ? year
        : RelativeTimes.Read(words, at) is { Time: not null } relative ? relative
        : Weekday(words, at);

    private static (AskedTime? Time, int Length) IsoDay(IReadOnlyList<Word> words, int at)
    {
        if (Number(words, at, 1800, 2200) is { } year && Number(words, at + 1, 1, 12) is { } month && Number(words, at + 2, 1, 31) is { } day
            && words[at].End + 1 == words[at + 1].Start)
        {
            return (Span(words, at, 3, year, month, day), 3);
        }

        return Number(words, at, 1, 31) is { } first && Number(words, at + 1, 1, 12) is { } second && Number(words, at + 2, 1800, 2200) is { } last
            && words[at].End + 1 == words[at + 1].Start
            ? (Span(words, at, 3, last, second, first), 3)
            : default;
    }

    // "10 January 2022", "January 10th", "jan 2022", "in March"; "may" and "march" alone are a month only where a time stands.
    private static (AskedTime? Time, int Length) DayAndMonth(IReadOnlyList<Word> words, int at)
    {
        if (DayNumber(words, at) is { } dayFirst)
        {
            var month = at + 1 < words.Count && words[at + 1].Text == "of" ? at + 2 : at + 1;
            return month < words.Count && Months.TryGetValue(words[month].Text, out var which)
                ? WithYear(words, at, month + 1 - at, which, dayFirst)
                : OfNearestMonth(words, at, dayFirst);
        }

        if (!Months.TryGetValue(words[at].Text, out var named))
        {
            return default;
        }

        if (Number(words, at + 1, 32, 99) is { } short1900 && !IsOrdinaryWord(words, at) && (at + 2 >= words.Count || Cues.IsAuxiliary(words[at + 2]) || words[at + 2].Text is "what" or "who" or "where" or "about" or "on" or "at" or "in" or "to" or "and"))
        {
            // "April 87": no day has that number.
            return (Span(words, at, 2, 1900 + short1900, named, null), 2);
        }

        if (DayNumber(words, at + 1) is { } day)
        {
            return WithYear(words, at, 2, named, day);
        }

        if (Number(words, at + 1, 1800, 2200) is { } year)
        {
            return (Span(words, at, 2, year, named, null), 2);
        }

        return IsOrdinaryWord(words, at)
            ? default
            : (new AskedTime.Month(named) { Text = words[at].Text, Stems = [words[at].Stem] }, 1);
    }

    private static bool IsOrdinaryWord(IReadOnlyList<Word> words, int at) =>
        words[at].Text is "may" or "march" or "mar" or "jan" or "sun" && !(at > 0 && BeforeTime.Contains(words[at - 1].Text));

    // "On the 12th", where nothing is counted: the one nearest to the talks.
    private static (AskedTime? Time, int Length) OfNearestMonth(IReadOnlyList<Word> words, int at, int day)
    {
        if (at < 2 || words[at - 1].Text is not "the" || words[at - 2].Text is not ("on" or "by" or "until" or "since" or "before" or "after")
            || char.IsAsciiDigit(words[at].Text[^1]) || (at + 1 < words.Count && !Cues.IsAuxiliary(words[at + 1]) && words[at + 1].Text is not ("in" or "what" or "who" or "where" or "and" or "with")))
        {
            return default;
        }

        DateOnly Nearest(DateOnly anchor) => Enumerable.Range(-1, 3).Select(months => anchor.AddMonths(months)).Select(month => Clamp(month.Year, month.Month, day))
            .MinBy(date => Math.Abs(date.DayNumber - anchor.DayNumber));
        return (new AskedTime.Relative(Nearest, Nearest) { Text = TextOf(words, at, 1), Stems = StemsOf(words, at, 1) }, 1);
    }

    private static (AskedTime? Time, int Length) WithYear(IReadOnlyList<Word> words, int at, int length, int month, int day)
    {
        if (Number(words, at + length, 1800, 2200) is { } year)
        {
            return (Span(words, at, length + 1, year, month, day), length + 1);
        }

        return (new AskedTime.Relative(
            anchor => RelativeTimes.Nearest(anchor, year => Clamp(year, month, day)),
            anchor => RelativeTimes.Nearest(anchor, year => Clamp(year, month, day)))
        { Text = TextOf(words, at, length), Stems = StemsOf(words, at, length) }, length);
    }

    private static (AskedTime? Time, int Length) Year(IReadOnlyList<Word> words, int at) =>
        words[at].Text.Length == 4 && words[at].End - words[at].Start == 4 && Number(words, at, 1800, 2100) is { } year ? (Span(words, at, 1, year, null, null), 1) : default;

    private static (AskedTime? Time, int Length) Weekday(IReadOnlyList<Word> words, int at)
    {
        var word = words[at].Text;
        if (!Weekdays.TryGetValue(word, out var day) || (word is "sun" or "sat" or "mon" or "wed" && !(at > 0 && BeforeTime.Contains(words[at - 1].Text))))
        {
            return default;
        }

        return (new AskedTime.Weekday((DayOfWeek)day) { Text = word, Stems = [words[at].Stem] }, 1);
    }

    private static AskedTime.Span Span(IReadOnlyList<Word> words, int at, int length, int year, int? month, int? day)
    {
        var first = Clamp(year, month ?? 1, day ?? 1);
        var last = day is not null ? first : month is not null ? first.AddMonths(1).AddDays(-1) : first.AddYears(1).AddDays(-1);
        return new AskedTime.Span(first, last) { Text = TextOf(words, at, length), Stems = StemsOf(words, at, length) };
    }

    private static DateOnly Clamp(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static int? DayNumber(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        var text = words[at].Text.AsSpan();
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                text = text[..^2];
                break;
            }
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31 ? number : null;
    }

    private static int? Number(IReadOnlyList<Word> words, int at, int least, int most) =>
        at < words.Count && int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    /// <summary>A small number in digits or in words; null when it is none.</summary>
    internal static int? Count(Word word) =>
        Counts.TryGetValue(word.Text, out var count) ? count
        : int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and < 400 ? digits
        : null;

    internal static string TextOf(IReadOnlyList<Word> words, int at, int length) => string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text));

    internal static IReadOnlyList<string> StemsOf(IReadOnlyList<Word> words, int at, int length) => [.. words.Skip(at).Take(length).Select(word => word.Stem)];

    /// <summary>Whether it is what a month is called.</summary>
    internal static bool IsMonth(string text) => Months.ContainsKey(text);

    private static Dictionary<string, int> Numbered(string[] rows, int first) =>
        rows.SelectMany((row, index) => row.Split(' ').Select(name => (name, index))).ToDictionary(pair => pair.name, pair => pair.index + first, StringComparer.Ordinal);
}
