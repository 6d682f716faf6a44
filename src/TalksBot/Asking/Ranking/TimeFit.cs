using System.Globalization;
using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Ranking;

/// <summary>Whether a fact fits the times that a question names.</summary>
internal static class TimeFit
{
    /// <summary>So many days of a long event are looked at one by one.</summary>
    private const int LongestWalk = 40;

    /// <summary>An event that goes on for so many more days is still asked about by a weekday.</summary>
    private const int LongestOfWeekday = 3;

    /// <summary>True or false where a time was asked; null where none was.</summary>
    public static bool? Of(Question question, FactView view, DateOnly today, IReadOnlyDictionary<AskedTime, FactOutline> events)
    {
        if (question.Times.Count == 0)
        {
            return null;
        }

        var fact = view.Fact;
        bool? fits = null;
        foreach (var time in question.Times)
        {
            if (time is AskedTime.Beside beside)
            {
                if (events.GetValueOrDefault(beside) is { On: { } day } named)
                {
                    fits = (fits ?? true) && ((fact.On is { } on && Lies(fact, on, beside.Before, day)) || SpeaksBeside(view, beside)
                        || (named.Id == fact.Id && question.AskedFor == AskedFor.When));
                }

                continue;
            }

            fits = (fits ?? true) && (Holds(time, fact, today) || Speaks(view, time) || SpeaksOfYear(view, time));
        }

        return fits;
    }

    // What was said on the day of an event may have been said after it; of two events of one day nobody can tell which came first.
    private static bool Lies(FactOutline fact, Day on, bool before, Day day) =>
        before ? on.Last < day.First : on.First > day.Last || (fact.Kind == FactKind.Quote && on.First == day.First && on.Last == day.Last);

    private static bool SpeaksBeside(FactView view, AskedTime.Beside beside) =>
        view.OfStem(beside.Before ? "befor" : "after") >= Weights.TextStrength && Speaks(view, beside);

    // The fact itself names the time: "since 1997", "after the signing".
    private static bool Speaks(FactView view, AskedTime time) => time.Stems.Count > 0 && time.Stems.All(stem => view.OfStem(stem) >= Weights.TextStrength);

    // "Next year", of a fact that calls the year by its number.
    private static bool SpeaksOfYear(FactView view, AskedTime time) =>
        time is AskedTime.Relative { IsOpen: false } relative && view.Fact.Published is { } published && relative.FirstOf(published) is { DayOfYear: 1 } first
        && relative.LastOf(published) == first.AddYears(1).AddDays(-1)
        && view.OfStem(first.Year.ToString(CultureInfo.InvariantCulture)) >= Weights.TextStrength;

    // "Last month" is meant from the days of the talks, or from today: the source's day stands for the former.
    private static bool Holds(AskedTime time, FactOutline fact, DateOnly today)
    {
        if (fact.On is not { } on)
        {
            return false;
        }

        // A position is held from its day until another replaces it; asked of a whole month or year, that counts.
        if (fact.Kind == FactKind.Position && time is AskedTime.Span asked && asked.From.AddDays(27) <= asked.To)
        {
            return on.First <= asked.To && (fact.HeldUntil is not { } until || until.First > asked.From) && (fact.HeldUntil is not null || on.Last >= asked.From || fact.Supersedes is not null);
        }

        return (fact.Published is { } published && time.Holds(on, published))
            || (time is not AskedTime.Relative { IsOpen: true } && time.Holds(on, today))
            || (fact.Until is { } end && (time.Holds(end, fact.Published ?? today) || Within(time, on, end, fact.Published ?? today)));
    }

    private static bool Within(AskedTime time, Day on, Day until, DateOnly anchor)
    {
        // What lasted a week was on every weekday, and on none of them in particular.
        if (time is AskedTime.Weekday && until.Last.DayNumber - on.First.DayNumber > LongestOfWeekday)
        {
            return false;
        }

        var last = Math.Min(until.Last.DayNumber, on.First.DayNumber + LongestWalk);
        for (var day = on.First.DayNumber; day <= last; day++)
        {
            if (time.Holds(Day.Of(DateOnly.FromDayNumber(day)), anchor))
            {
                return true;
            }
        }

        return false;
    }
}
