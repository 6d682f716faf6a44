using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Ranking;

/// <summary>Compares facts with a question: how much of it each speaks of, and whether anything forbids taking it for the answer.</summary>
internal static class Ranker
{
    /// <summary>The comparisons, best answers first, what is no answer after them.</summary>
    public static List<Comparison> Rank(QuestionView question, IReadOnlyList<FactView> views, DateOnly today, IReadOnlyDictionary<AskedTime, FactOutline> events)
    {
        var compared = new List<Comparison>(views.Count);
        for (var i = 0; i < views.Count; i++)
        {
            compared.Add(Compare(question, views[i], today, events, 1.0 - ((double)i / views.Count)));
        }

        if (question.Question.Words.Any(word => word.Text is "still" or "anymore"))
        {
            PutNewestFirst(compared);
        }

        compared.Sort((one, other) =>
            (one.Objection == Objection.None) != (other.Objection == Objection.None) ? (one.Objection == Objection.None ? -1 : 1)
            : one.Score != other.Score ? other.Score.CompareTo(one.Score)
            : one.View.Fact.Id.CompareTo(other.View.Fact.Id));
        if (compared.Count > 0 && compared[0].Objection != Objection.None)
        {
            MarkOnlyTopic(question, compared, today, events);
        }

        return compared;
    }

    // Looked at only where none answers by itself.
    private static void MarkOnlyTopic(QuestionView question, List<Comparison> compared, DateOnly today, IReadOnlyDictionary<AskedTime, FactOutline> events)
    {
        for (var i = 0; i < compared.Count; i++)
        {
            if (compared[i] is { Objection: Objection.Topic, View: { IsBare: false } view }
                && Besides(question, view, SpeakerFits(question, view), TimeFit.Of(question.Question, view, today, events)) == Objection.None)
            {
                compared[i] = compared[i] with { OnlyTopic = true };
            }
        }
    }

    // "Does she still refuse": of a stand and what replaced it the newest answers, however much of the wording the older has.
    private static void PutNewestFirst(List<Comparison> compared)
    {
        for (var i = 0; i < compared.Count; i++)
        {
            if (compared[i] is not { Objection: Objection.None, View.Fact.SupersededBy: { } } older)
            {
                continue;
            }

            var newest = i;
            while (newest >= 0 && compared[newest].View.Fact.SupersededBy is { } id)
            {
                newest = compared.FindIndex(other => other.View.Fact.Id == id);
            }

            compared[i] = older with { Objection = Objection.Premise };
            if (newest >= 0 && compared[newest].Objection == Objection.None)
            {
                compared[newest] = compared[newest] with { Score = Math.Max(compared[newest].Score, older.Score) };
            }
        }
    }

    private static Comparison Compare(QuestionView asking, FactView view, DateOnly today, IReadOnlyDictionary<AskedTime, FactOutline> events, double searchRank)
    {
        var question = asking.Question;
        var speakerFits = SpeakerFits(asking, view);
        var told = Told.Of(asking, view, speakerFits);
        var time = TimeFit.Of(question, view, today, events);
        var score = told.Coverage
            + KindFit.Of(question, view)
            + (Overlap.Of(asking, view) * Weights.Overlap)
            + (time == true ? view.Fact.Until is null ? Weights.RightTime : Weights.RightTime / 2 : 0)
            + (Wording.Compactness(asking, view) * Weights.Compact)
            + (Wording.InOrder(asking, view) * Weights.InOrder)
            + (Wording.Early(asking, view) * Weights.Early)
            + (view.Fact.SupersededBy is not null && question.Times.Count == 0 ? Weights.Superseded : 0)
            + (view.Fact.Actor is { } actor && asking.FirstNamed?.Someones.Contains(actor.Id) == true ? Weights.OfFirstNamed : 0)
            + (searchRank * Weights.SearchRank);
        return new Comparison(view, told, score, TellsTopic(asking, view, told, speakerFits) ? Besides(asking, view, speakerFits, time) : Objection.Topic);
    }

    // What is held against a fact besides that it may tell too little.
    private static Objection Besides(QuestionView asking, FactView view, bool speakerFits, bool? time) =>
        view.IsBare ? (!speakerFits && asking.NamesSpeaker ? Objection.Speaker : KindFit.ObjectToBare(asking.Question, view))
        : asking.Question.OfTalks == AskedTalks.Themselves ? KindFit.Object(asking.Question, view)
        : !speakerFits || !SideFits(asking, view) ? Objection.Speaker
        : time == false ? Objection.Time
        : KindFit.Object(asking.Question, view);

    private static bool TellsTopic(QuestionView asking, FactView view, Told told, bool speakerFits) =>
        view.IsBare ? told.TopicCoverage >= Weights.BareCoverage
        : asking.Question.OfTalks == AskedTalks.Themselves
        || (!told.MissesHard && (told.TellsThing || asking.Question.Times.Count > 0) && told.TopicCoverage >= Least(asking.Question, told.TopicAsked) - Ease(asking, view, speakerFits));

    // Two words of two, but five of eight: the more was asked, the more may go unsaid.
    private static double Least(Question question, double asked) => question.AsksWhy
        ? Weights.WhyCoverage
        : Weights.LeastCoverage - (Math.Clamp((asked - 2) / 4, 0, 1) * (Weights.LeastCoverage - Weights.LongCoverage));

    // Who said it, or that it is an event whose day is asked for, tells as much as a word of the question.
    private static double Ease(QuestionView question, FactView view, bool speakerFits) =>
        (question.NamesSpeaker && speakerFits ? Weights.EaseOfSpeaker : 0)
        + (question.Question.AskedFor is AskedFor.When or AskedFor.Where && view.Fact.Kind == FactKind.Date ? Weights.EaseOfEvent : 0);

    // "What do Russia and Ukraine want": the words of either. A name that nobody bears is borne by no fact's speaker.
    private static bool SpeakerFits(QuestionView question, FactView view)
    {
        var anyNamed = false;
        var namedFits = false;
        foreach (var term in question.Speakers)
        {
            var named = term.Term.Entities.Count > 0;
            var holds = term.Holds(view);
            if (!named && !holds)
            {
                return false;
            }

            anyNamed |= named;
            namedFits |= named && holds;
        }

        return !anyNamed || namedFits;
    }

    private static bool SideFits(QuestionView asking, FactView view) =>
        asking.Question.AskedFor != AskedFor.Compare || Array.Exists(asking.Terms, term => term.Role == TermRole.Side && term.Holds(view));
}
