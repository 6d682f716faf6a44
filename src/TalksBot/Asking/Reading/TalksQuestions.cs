using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells the questions about the talks as such: "when did the talks begin", "who took part in the summit".</summary>
internal static class TalksQuestions
{
    public static AskedTalks Of(Question question)
    {
        if (!(question.AskedFor is AskedFor.When or AskedFor.Where or AskedFor.TookPart or AskedFor.HowLong || AsksWhatAbout(question)) || !question.Terms.Any(IsOccasion) || (question.AskedFor == AskedFor.When && question.Words.Any(IsOfPlan)))
        {
            return AskedTalks.None;
        }

        var namesNothing = question.Times.Count == 0 && question.Kinds.All(kind => kind == FactKind.Date) && question.Terms.All(CarriesNothing);
        if (question.AskedFor == AskedFor.When && question.Words.Any(word => word.Text is "again") && question.Words.Any(word => word.Text is "will" or "do" or "are") && question.Terms.All(term => CarriesNothing(term) || NamesPlaceOrParty(term) || NamesPerson(term)))
        {
            return AskedTalks.Next;
        }

        if (question.Words.Any(word => Cues.Ordinals.Contains(word.Text) && !(question.AskedFor == AskedFor.HowLong && word.Text == "last")))
        {
            return question.Words.Any(word => word.Text is "next" or "upcoming") && question.Terms.All(term => CarriesNothing(term) || NamesPlaceOrParty(term) || NamesPerson(term)) ? AskedTalks.Next : AskedTalks.None;
        }

        return namesNothing ? AskedTalks.Themselves
            : question.Terms.All(term => CarriesNothing(term) || NamesPlaceOrParty(term)) && !question.Words.Any(word => word.Text is "meet" or "meets" or "met") ? AskedTalks.Named
            : AskedTalks.None;
    }

    /// <summary>Of several rounds the talks began with the first and ended with the last.</summary>
    public static AskedOrder OrderOf(Question question) =>
        question.Terms.Any(IsBeginning) ? AskedOrder.First
        : question.Terms.Any(IsEnding) ? AskedOrder.Latest
        : question.Order;

    /// <summary>Means the talks, or a part of the day on which they were.</summary>
    public static bool IsOfTalks(Term term) => IsOccasion(term) || IsBeginning(term) || IsEnding(term);

    /// <summary>"When did they begin".</summary>
    public static bool AsksBeginning(Question question) => question.OfTalks is AskedTalks.Themselves or AskedTalks.Named && question.Terms.Any(IsBeginning);

    /// <summary>"When did they end".</summary>
    public static bool AsksEnding(Question question) => question.OfTalks is AskedTalks.Themselves or AskedTalks.Named && question.Terms.Any(IsEnding);

    private static bool IsEnding(Term term) => term.Stems is ["end" or "finish" or "conclud" or "close"];

    // "What are the talks about", "tell me about the summit": their event says it.
    private static bool AsksWhatAbout(Question question) => question.AskedFor == AskedFor.Anything && question.Words.Any(word => word.Text == "about");

    private static bool IsBeginning(Term term) => term.Stems is ["begin" or "start" or "open" or "commenc"];

    private static bool IsOccasion(Term term) => ((term.Stems.Count == 1 || term.Stems is [_, "again"]) && (Cues.Occasions.Contains(term.Stems[0]) || term.Stems[0] == "round") && !IsSomeone(term.Text)) || term.Text == "talks about";

    /// <summary>"When were they <i>supposed</i> to begin": it was another day in the end.</summary>
    public static bool IsOfPlan(Word word) => word.Stem is "suppos" or "origin" or "plan" or "meant";

    // "Negotiators" sit in talks and are none.
    private static bool IsSomeone(string word) => word.EndsWith("tor", StringComparison.Ordinal) || word.EndsWith("tors", StringComparison.Ordinal);

    private static bool CarriesNothing(Term term) => term.Role == TermRole.About && (term.Weight < 1 || IsOccasion(term) || IsBeginning(term) || IsEnding(term));

    private static bool NamesPerson(Term term) => term.Role == TermRole.About && term.Entities.Count > 0 && term.Entities.All(entity => entity is Entity.Someone);

    private static bool NamesPlaceOrParty(Term term) =>
        term.Role == TermRole.About && term.Entities.Count > 0
        && term.Entities.All(entity => entity is Entity.Somewhere or Entity.Subject or Entity.Someone { Actor.Kind: ActorKind.Party });
}
