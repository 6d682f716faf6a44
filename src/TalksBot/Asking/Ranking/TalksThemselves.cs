using System.Globalization;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// Tells the event that the talks are from those around them: "when were the talks" is answered by what took place where, when and
/// between whom their title says.
/// </summary>
internal static class TalksThemselves
{
    /// <summary>Talks that a title speaks of later are those that something else was before, about or against.</summary>
    private const int Beginning = 4;

    /// <summary>"Opening of the Dayton peace talks".</summary>
    private const int BeginningOfOpening = 7;

    /// <summary>The share of the talks' title that the event has in its own title, place, day or participants; 0 where it is no meeting.</summary>
    public static float Fit(Fact fact, List<Word> title, NameBags names, StemNumbers numbers)
    {
        if (fact is not { Kind: FactKind.Date, On: { } on, Status: not EventStatus.Cancelled } || !title.Take(Opens(title) ? BeginningOfOpening : Beginning).Any(IsMeeting) || title.Exists(Heralds) || IsBesideThem(title))
        {
            return 0;
        }

        var asked = names.TitleOf(fact.TalksId);
        var met = asked.Count(word =>
            Cues.Occasions.Contains(word.Stem)
            || title.Exists(told => told.Stem == word.Stem)
            || IsWhen(word, on)
            || Holds(fact.Place is { } place ? names.Of(place, fact.TalksId) : null, word.Stem)
            || fact.Participants.Any(participant => Holds(names.Calling(participant), word.Stem)));
        return (float)met / Math.Max(1, asked.Length);

        bool Holds(WordBag? bag, string stem) => bag?.Holds(numbers.Of(stem)) == true;
    }

    private static bool Opens(List<Word> title) => title[0].Stem is "open" or "begin" or "start" or "launch";

    // What was said of them before they were.
    private static bool Heralds(Word word) => word.Stem is "announc" or "invit" or "propos";

    // "Dinner before the talks", "meeting after the Geneva talks".
    private static bool IsBesideThem(List<Word> title)
    {
        var bound = title.FindIndex(word => word.Text is "before" or "after" or "ahead");
        return bound >= 0 && title.Skip(bound).Take(Beginning + 1).Any(word => Cues.Occasions.Contains(word.Stem));
    }

    private static bool IsMeeting(Word word) => Cues.Occasions.Contains(word.Stem) || Cues.Sittings.Contains(word.Stem);

    private static bool IsWhen(Word word, Day on) =>
        word.Text == on.First.Year.ToString(CultureInfo.InvariantCulture)
        || (on.Precision != DayPrecision.Year && word.Text.Equals(on.First.ToString("MMMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase));
}
