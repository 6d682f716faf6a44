using System.Globalization;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// Tells the event that the talks are from those around them: "when were the talks" is answered by what took place where, when and
/// between whom their title says.
/// </summary>
internal sealed class TalksThemselves(NameBags names, StemNumbers numbers)
{
    /// <summary>Talks that a title speaks of later are those that something else was before, about or against.</summary>
    private const int Beginning = 4;

    /// <summary>A title may name the year of an agreement and not of all the rounds before it.</summary>
    private const float OfAnotherYear = 0.5f;

    /// <summary>So many do not meet on the sidelines.</summary>
    private const int Many = 4;

    /// <summary>"Opening of the Dayton peace talks".</summary>
    private const int BeginningOfOpening = 7;

    /// <summary>Whether the event is a meeting by its title, and no talk of one.</summary>
    public static bool IsMeeting(Fact fact, List<Word> title) =>
        fact is { Kind: FactKind.Date, Status: not (EventStatus.Cancelled or EventStatus.Moved) }
        && title.Take(Opens(title) ? BeginningOfOpening : Beginning).Any(IsSitting)
        && !title.Exists(Heralds) && !IsOff(title);

    /// <summary>The share of the talks' title that the meeting has in its own title, place, month or parties; 0 where it is another meeting.</summary>
    public float Fit(Fact fact, List<Word> title)
    {
        var asked = names.SettingOf(fact.TalksId);
        if (fact.On is not { } on || IsBesideThem(title))
        {
            return 0;
        }

        List<Word> telling = [.. asked.Where(word => !IsSitting(word) && YearOf(word) is null)];
        var inTitle = telling.FindAll(word => title.Exists(told => told.Stem == word.Stem));
        var ofParties = telling.FindAll(word => fact.Participants.Any(participant => IsCalled(participant, word)));
        var isOfAnotherYear = IsOfAnotherYear(asked, on);
        var isSideline = inTitle.Count == 0 && fact.Until is null && fact.Participants.Count < Many;
        if (telling.Count > 0 && ofParties.Count < 2 && (isSideline || isOfAnotherYear))
        {
            return 0;
        }

        var met = telling.Count(word => inTitle.Contains(word) || ofParties.Contains(word) || IsMonthOf(word, on)
            || (fact.Place is { } place && names.Of(place, fact.TalksId).Holds(numbers.Of(word.Stem))));
        return (telling.Count == 0 ? 1 : (float)met / telling.Count) * (isOfAnotherYear ? OfAnotherYear : 1);
    }

    /// <summary>Whether the meeting's title or those who take part have any of what the talks are called by.</summary>
    public bool IsOfTheirs(Fact fact, List<Word> title) => names.TitleOf(fact.TalksId).Any(word =>
        !IsSitting(word) && (title.Exists(told => told.Stem == word.Stem) || fact.Participants.Any(participant => IsCalled(participant, word))));

    // A person by the name, and by whom they speak for; an office's words are no party's.
    private bool IsCalled(Actor participant, Word word) =>
        names.Of(participant.Name, participant.TalksId).Holds(numbers.Of(word.Stem))
        || ((participant.Kind == ActorKind.Party ? participant : participant.Party) is { } party && names.Calling(party).Holds(numbers.Of(word.Stem)));

    private static bool Opens(List<Word> title) => title is [{ Stem: "open" or "begin" or "start" or "launch" }, ..];

    // What was said of them before they were.
    private static bool Heralds(Word word) => word.Stem is "announc" or "invit" or "propos";

    // "Sudria calls the talks off".
    private static bool IsOff(List<Word> title) =>
        title.Take(Beginning).Any(word => word.Stem is "cancel" or "postpon" or "delay") || (title.Take(Beginning).Any(word => word.Stem == "call") && title.Exists(word => word.Text is "off"));

    // "Dinner before the talks", "meeting after the Geneva talks".
    private static bool IsBesideThem(List<Word> title)
    {
        var bound = title.FindIndex(word => word.Text is "before" or "after" or "ahead");
        return bound >= 0 && title.Skip(bound).Take(Beginning + 1).Any(word => Cues.Occasions.Contains(word.Stem));
    }

    /// <summary>Whether it is what talks or a part of them are called.</summary>
    public static bool IsSitting(Word word) => Cues.Occasions.Contains(word.Stem) || Cues.Sittings.Contains(word.Stem);

    // "Talks on the dam, 2019-2021" were in none but these years.
    private static bool IsOfAnotherYear(Word[] asked, Day on)
    {
        List<int> years = [.. asked.Select(YearOf).OfType<int>()];
        return years.Count > 0 && (on.First.Year < years.Min() || on.First.Year > years.Max());
    }

    private static int? YearOf(Word word) =>
        word.Text.Length == 4 && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static bool IsMonthOf(Word word, Day on) =>
        on.Precision != DayPrecision.Year && word.Text.Equals(on.First.ToString("MMMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
}
