using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>Whether a fact is of the kind that was asked for, and holds what was asked: a day, a place, a number.</summary>
internal static class KindFit
{
    /// <summary>So many days after it an event may still be asked about as one to come.</summary>
    private const int LongestNews = 30;

    /// <summary>A small plus or minus for the score.</summary>
    public static double Of(Question question, FactView view)
    {
        var kind = view.Fact.Kind;
        if (question.OfTalks == AskedTalks.Themselves)
        {
            return (view.TalksFit * Weights.TalksThemselves) + (view.Fact.Until is null ? 0 : Weights.WholeTalks) + (Weights.Participant * view.Fact.Participants.Count);
        }

        if (question.Kinds.Count > 0)
        {
            return question.Kinds.Contains(kind) ? Weights.RightKind : Weights.WrongKind;
        }

        if (view.IsBare)
        {
            return HoldsAsked(question, view) ? Weights.RightKind : 0;
        }

        return (question.OfTalks == AskedTalks.Named ? view.TalksFit * Weights.NamedTalks : 0) + question.AskedFor switch
        {
            AskedFor.When or AskedFor.TookPart => kind == FactKind.Date ? Weights.RightKind + Ranging(view) + EventFit.Of(question, view) : Weights.WrongKind,
            AskedFor.Where => view.Fact.Place is not null ? Weights.RightKind + Ranging(view) + EventFit.Of(question, view) : 0,
            AskedFor.Said => kind == FactKind.Quote ? Weights.RightKind : kind == FactKind.Date ? Weights.WrongKind : 0,
            AskedFor.Who => kind != FactKind.Date ? 0 : question.Deed is { } deed && view.Fact.Participants.Count > 0 && view.OfStem(deed) >= Weights.TextStrength ? Weights.RightKind : Weights.WrongKind / 2,
            AskedFor.Stance when question.Order != AskedOrder.BestFit => kind == FactKind.Position ? Weights.RightKind : Weights.WrongKind,
            AskedFor.Stance or AskedFor.Compare => kind == FactKind.Position ? Weights.RightKind : kind == FactKind.Date ? Weights.WrongKind : 0,
            AskedFor.YesNo => kind == FactKind.Position ? Weights.RightKind / 2 : kind == FactKind.Date && question.Speakers.Any() ? Weights.WrongKind : 0,
            AskedFor.HowMany => view.HasNumber ? Weights.RightKind : 0,
            AskedFor.HowLong => TellsLength(question, view) ? Weights.RightKind : 0,
            _ => 0,
        };
    }

    // An event of one day is more often asked about than a stretch that holds several.
    private static double Ranging(FactView view) => view.Fact.Until is null ? 0 : Weights.Ranging;

    /// <summary>What a bare sentence lacks.</summary>
    public static Objection ObjectToBare(Question question, FactView view) => question.AskedFor switch
    {
        _ when question.OnlyKinds && !question.Kinds.Contains(FactKind.Quote) => Objection.Topic,
        AskedFor.HowMany when !view.HasNumber => Objection.Detail,
        AskedFor.HowLong when !view.HasNumber && !view.TellsLength => Objection.Detail,
        AskedFor.When when question.AsksClock && !view.HasNumber => Objection.Detail,
        _ => Objection.None,
    };

    /// <summary>What the fact lacks or contradicts.</summary>
    public static Objection Object(Question question, FactView view)
    {
        var fact = view.Fact;
        if (question.OnlyKinds && !question.Kinds.Contains(fact.Kind))
        {
            return Objection.Topic;
        }

        if (question.AsksOpinion)
        {
            return Objection.Detail;
        }

        if (!IsOfTalks(question, view) || (question.WhichOf is { } which && IsAnother(question, view, which.Ordinal, which.Kind)))
        {
            return Objection.Detail;
        }

        if (question.Together && !HeldByAll(question, view))
        {
            return Objection.Speaker;
        }

        if (question.AskedFor == AskedFor.Stance && question.Words.Any(IsPromising) && !Promises(view))
        {
            return Objection.Detail;
        }

        return question.AskedFor switch
        {
            AskedFor.Said or AskedFor.Stance or AskedFor.Compare when fact.Kind == FactKind.Date => Objection.Detail,
            AskedFor.Who when question.OfficeHolders is not null => Objection.Detail,
            AskedFor.Who when question.Deed is not null && fact.Kind == FactKind.Date && !TellsDoer(question, view) => Objection.Detail,
            AskedFor.Who or AskedFor.When when IsSettingOf(question, view) => Objection.Detail,
            AskedFor.YesNo when AsksNothing(question) || (fact.Kind == FactKind.Date && AsksWhetherSaid(question, view)) => Objection.Detail,
            AskedFor.Anything when question.AsksWhy && AsksNothing(question) => Objection.Detail,
            AskedFor.HowMany when !Counts(question, view) => Objection.Detail,
            AskedFor.HowLong when !TellsLength(question, view) => Objection.Detail,
            AskedFor.When when question.AsksClock && !view.TellsClock => Objection.Detail,
            AskedFor.When when fact.Kind == FactKind.Quote && question.Deed is { } deed && !question.Speakers.Any() && view.OfStem(deed) < Weights.TextStrength => Objection.Detail,
            AskedFor.When when !TellsWhen(question, view) || WasOver(question, fact) => Objection.Detail,
            AskedFor.Where when fact.Kind == FactKind.Date && fact.Place is null => Objection.Detail,
            AskedFor.Where when fact.Kind != FactKind.Date && !TellsWhere(question, view) => Objection.Detail,
            AskedFor.TookPart when fact.Kind == FactKind.Date && fact.Participants.Count == 0 => Objection.Detail,
            _ => Contradicts(question, view) ? Objection.Premise : Objection.None,
        };
    }

    // "When will the fourth round be" is not told by words on four million.
    private static bool IsAnother(Question question, FactView view, string ordinal, string kind) => view.Fact.Kind == FactKind.Date
        ? view.IsAnother(ordinal, kind)
        : question.AskedFor is AskedFor.When or AskedFor.Where or AskedFor.TookPart or AskedFor.Who or AskedFor.HowLong && Cues.Gatherings.Contains(kind)
            && !(view.OfStem(kind) >= 1 && Array.Exists(view.Marks, mark => mark.HasFlag(WordMark.Ordinal)));

    // Of a bare sentence only its words can tell whether it holds a name, a time, a number.
    private static bool HoldsAsked(Question question, FactView view) => question.AskedFor switch
    {
        AskedFor.When => view.TellsTime,
        AskedFor.HowMany => view.HasNumber,
        AskedFor.HowLong => view.TellsLength,
        AskedFor.Who or AskedFor.Card or AskedFor.TookPart or AskedFor.Where => NamesAnother(question, view),
        _ => false,
    };

    // "Who raided Norvania" of a raid there: it names nobody but the raided.
    private static bool TellsDoer(Question question, FactView view)
    {
        foreach (var participant in view.Fact.Participants)
        {
            if (!question.Terms.Any(term => term.Entities.Any(entity => entity is Entity.Someone someone && someone.Actor.Id == participant.Id)))
            {
                return true;
            }
        }

        return view.Fact.Actor is not null;
    }

    // The deed asked about stands in it behind an "after": it tells of another.
    private static bool IsSettingOf(Question question, FactView view) =>
        question.Deed is { } deed && view.Fact.Kind != FactKind.Quote && question.Terms.Any(term => term.Stems[0] == deed && view.IsSetting(term));

    // "Are the talks over", "why are there talks": whatever speaks of the talks would be as good an answer.
    private static bool AsksNothing(Question question) =>
        question.Times.Count == 0 && question.Kinds.Count == 0 && question.Terms.All(term => term.Role == TermRole.About && term.Weight < 1 && term.Stems.All(Cues.Gatherings.Contains));

    private static bool IsPromising(Word word) => word.Stem is "promis" or "pledg" or "vow" or "swear" or "undertak";

    // What somebody demands or denies is no promise of theirs; what they will do is one.
    private static bool Promises(FactView view) => view.Fact.Kind == FactKind.Position
        ? view.Fact.Stance is Stance.Offers or Stance.Supports || view.OfStem("promis") >= 1
        : view.OfStem("will") >= 1 || view.OfStem("shall") >= 1 || view.OfStem("promis") >= 1 || view.OfStem("vow") >= 1;

    // "Did Holt comment on the dam" of an event where Holt was.
    private static bool AsksWhetherSaid(Question question, FactView view) =>
        question.Speakers.Any() && question.Words.Any(word => word.Stem is "comment" or "mention" or "say" or "tell" or "speak" or "remark" && view.OfStem(word.Stem) < Weights.TextStrength);

    private static bool HeldByAll(Question question, FactView view)
    {
        foreach (var speaker in question.Speakers)
        {
            if (!speaker.Entities.Any(entity => entity is Entity.Someone someone && view.Holders.Contains(someone.Actor.Id)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NamesAnother(Question question, FactView view) =>
        Array.Exists(view.CapitalStems, stem => !question.Words.Any(asked => asked.Stem == stem));

    // An event has its day. Words have one when it is asked when they were said; else the day must stand in them.
    private static bool TellsWhen(Question question, FactView view)
    {
        var asksWords = question.Words.Any(word => AsksWords(question, word));
        return view.Fact.Kind == FactKind.Date ? view.Fact.On is not null && (!asksWords || question.Words.Any(word => AsksWords(question, word) && (view.OfStem(word.Stem) >= 1 || (word.Stem is "say" or "state" && (view.OfStem("declar") >= 1 || view.OfStem("announc") >= 1 || view.OfStem("claim") >= 1)))))
            : (view.Fact.On is not null && (asksWords || (question.Speakers.Any() && question.Words.Any(word => Tells(question, view, word))))) || view.TellsTime;
    }

    // Words are said on their day; a stand was taken on its own.
    private static bool Tells(Question question, FactView view, Word word) =>
        (Cues.IsSaying(word) || (view.Fact.Kind == FactKind.Position && Cues.IsStanding(word) && view.OfStem(word.Stem) > 0)) && !InName(question, word);

    // The "states" of a name state nothing.
    private static bool AsksWords(Question question, Word word) =>
        Cues.Wording.Contains(word.Stem) && word.Text is not "tell" && !InName(question, word);

    // "When will there be elections" is not told by those that were over when the source wrote.
    private static bool WasOver(Question question, FactOutline fact) =>
        fact is { Kind: FactKind.Date, Status: EventStatus.Held, On: { } on, Published: { } published } && (fact.Until ?? on).Last.AddDays(LongestNews) < published
        && question.Words.Any(word => word.Text is "will");

    private static bool InName(Question question, Word word) => question.Terms.Any(term => term.Entities.Count > 0 && term.Stems.Contains(word.Stem));

    // Words have a place where it is asked where one said them, or where it was said at all; of an event they are no place.
    private static bool TellsWhere(Question question, FactView view)
    {
        if (view.Fact.SaidTo is null || !question.Words.Any(Cues.IsSaying))
        {
            return false;
        }

        var anyone = false;
        foreach (var term in question.Terms)
        {
            foreach (var entity in term.Entities)
            {
                if (entity is Entity.Someone someone)
                {
                    anyone = true;
                    if (view.Holders.Contains(someone.Actor.Id))
                    {
                        return true;
                    }
                }
            }
        }

        return !anyone && question.Words.Any(word => word.Text is "said" or "say" or "says" or "quoted");
    }

    // An event's length is told by its days, or by its words; how long somebody spoke stands around their words.
    private static bool TellsLength(Question question, FactView view) => view.TellsLength || view.Fact.Until is not null
        || (view.ContextTellsLength && question.Words.Any(word => word.Stem is "talk" or "speak" or "go"));

    private static bool IsOfTalks(Question question, FactView view) => question.OfTalks switch
    {
        AskedTalks.Themselves => view.TalksFit >= Weights.LeastTalksFit,
        AskedTalks.Named => view.IsMeeting,
        AskedTalks.Next => view.IsOfTheirs && (view.Fact.Status == EventStatus.Scheduled || view.OfStem("next") >= Weights.TextStrength),
        _ => true,
    };

    // "How many troops" wants a number of troops, not any number; how far is content with any.
    private static bool Counts(Question question, FactView view) =>
        question.Counted is { } counted ? view.CountOf(counted) && (Cues.Measures.Contains(counted) ? view.OfStem(counted) >= Weights.TextStrength : true) : view.HasNumber || view.Fact.Until is not null;

    // "Why has Russia accepted …" of a fact that says it would not accept, or of a stand against it. Yes-or-no questions are answered by a denial.
    private static bool Contradicts(Question question, FactView view) =>
        (question.AsksWhy || (question.Words.Count > 0 && question.Words[0].Text is "when" or "how"))
        && !question.Words.Any(word => Cues.Negations.Contains(word.Text))
        && question.Words.Any(word => (Cues.Standing.Contains(word.Stem) && view.Negates(word.Stem)) || (Cues.Agreeing.Contains(word.Stem) && view.Fact.Stance is Stance.Denies or Stance.Opposes));
}
