using TalksBot.Asking.Finding;
using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Ranking;

/// <summary>Compares facts with a question: how much of it each speaks of, and whether anything forbids taking it for the answer.</summary>
internal static class Ranker
{
    /// <summary>The comparisons, best answers first, what is no answer after them.</summary>
    public static List<Comparison> Rank(
        Question question, IReadOnlyList<FactView> views, IVocabulary vocabulary, DateOnly today, IReadOnlyDictionary<AskedTime, Fact> events)
    {
        var rarities = Overlap.Rarities(question, vocabulary);
        var weights = question.Terms.Select(term => term.Weight * Rarity(term, vocabulary)).ToArray();
        var compared = new List<Comparison>(views.Count);
        for (var i = 0; i < views.Count; i++)
        {
            compared.Add(Compare(question, weights, rarities, views[i], vocabulary, today, events, 1.0 - ((double)i / views.Count)));
        }

        compared.Sort((one, other) =>
            (one.Objection == Objection.None) != (other.Objection == Objection.None) ? (one.Objection == Objection.None ? -1 : 1)
            : one.Score != other.Score ? other.Score.CompareTo(one.Score)
            : one.View.Fact.Id.CompareTo(other.View.Fact.Id));
        return compared;
    }

    private static Comparison Compare(
        Question question, double[] weights, IReadOnlyList<(string Stem, double Rarity)> rarities, FactView view, IVocabulary vocabulary, DateOnly today, IReadOnlyDictionary<AskedTime, Fact> events, double searchRank)
    {
        var asked = 0.0;
        var met = 0.0;
        var topicAsked = 0.0;
        var topicMet = 0.0;
        var hardMissed = false;
        var speakerFits = SpeakerFits(question, view);
        for (var i = 0; i < weights.Length; i++)
        {
            var term = question.Terms[i];
            var evidence = Evidence.Of(term, view, vocabulary);
            if (term.Role == TermRole.Speaker)
            {
                // "What do Russia and Ukraine want": the words of either.
                evidence = speakerFits ? 1 : 0;
            }
            else if (term.Role != TermRole.Side)
            {
                // A light word that is missing says little, one that is there a little more.
                var weight = term.Weight < 1 && evidence < Weights.LeastHard ? weights[i] * Weights.LightMissing : weights[i];
                topicAsked += weight;
                topicMet += weight * evidence;
                hardMissed |= evidence < Weights.LeastHard && (term.Hard || (term.IsPlace && view.Fact.Place is not null));
            }

            asked += weights[i];
            met += weights[i] * evidence;
        }

        var coverage = asked > 0 ? met / asked : 1;
        var topicCoverage = topicAsked > 0 ? topicMet / topicAsked : 1;
        var time = TimeFit.Of(question, view, today, events);
        var score = coverage
            + KindFit.Of(question, view)
            + (Overlap.Of(rarities, view) * Weights.Overlap)
            + (time == true ? view.Fact.Until is null ? Weights.RightTime : Weights.RightTime / 2 : 0)
            + (Compactness(question, view) * Weights.Compact)
            + (WordOrder(question, view) * Weights.InOrder)
            + (Early(question, view) * Weights.Early)
            + (view.Fact.SupersededBy is not null && question.Times.Count == 0 ? Weights.Superseded : 0)
            + (searchRank * Weights.SearchRank);
        var objection = view.IsBare ? (topicCoverage < Weights.BareCoverage ? Objection.Topic : !speakerFits && NamesSpeaker(question) ? Objection.Speaker : KindFit.ObjectToBare(question, view))
            : hardMissed || topicCoverage < Least(question, topicAsked) ? Objection.Topic
            : !speakerFits || !SideFits(question, view) ? Objection.Speaker
            : time == false ? Objection.Time
            : KindFit.Object(question, view);
        return new Comparison(view, coverage, score, objection, topicCoverage);
    }

    // Two words of two, but five of eight: the more was asked, the more may go unsaid.
    private static double Least(Question question, double asked) => question.Words.Count > 0 && question.Words[0].Text == "why"
        ? Weights.WhyCoverage
        : Weights.LeastCoverage - (Math.Clamp((asked - 2) / 4, 0, 1) * (Weights.LeastCoverage - Weights.LongCoverage));

    /// <summary>Rare words tell facts apart; a word in every second fact hardly does.</summary>
    private static double Rarity(Term term, IVocabulary vocabulary)
    {
        var facts = Math.Max(vocabulary.Facts, 2.0);
        var commonest = term.Entities.Count > 0 ? term.Entities.Max(entity => CandidateFinder.Mark(entity) is { } mark ? vocabulary.Count(mark) : 0) : term.Stems.Min(vocabulary.Count);
        var rarity = Math.Log((facts + 1) / (Math.Min(commonest, facts) + 0.5)) / Math.Log((facts + 1) / 0.5);
        return Weights.RarityBase + ((1 - Weights.RarityBase) * rarity);
    }

    private static bool NamesSpeaker(Question question) => question.Speakers.Any(term => term.Entities.OfType<Entity.Someone>().Any());

    // "What do Russia and Ukraine want": the words of either. A name that nobody bears is borne by no fact's speaker.
    private static bool SpeakerFits(Question question, FactView view)
    {
        var anyNamed = false;
        var namedFits = false;
        foreach (var term in question.Speakers)
        {
            var holds = Holds(term, view);
            if (term.Entities.Count == 0 && !holds)
            {
                return false;
            }

            anyNamed |= term.Entities.Count > 0;
            namedFits |= term.Entities.Count > 0 && holds;
        }

        return !anyNamed || namedFits;
    }

    // Somebody named, or meant by office: "the mediator", "the Velmarkian pm". Taking part in an event is no word of one's own.
    private static bool Holds(Term term, FactView view) =>
        term.Entities.Count > 0
            ? term.Entities.OfType<Entity.Someone>().Any(someone => view.Holders.Contains(someone.Actor.Id))
            : term.Stems.All(stem => view.NamesHolder(stem, term.Groups));

    private static bool SideFits(Question question, FactView view) =>
        question.AskedFor != AskedFor.Compare || question.Terms.Any(term => term.Role == TermRole.Side && Holds(term, view));

    // What a statement speaks of first is what it is about.
    private static double Early(Question question, FactView view)
    {
        for (var i = 0; i < view.Stems.Length; i++)
        {
            if (Asks(question, view.Stems[i], weighty: true))
            {
                return 1.0 / (1 + (i / 4.0));
            }
        }

        return 0;
    }

    // Of two facts that say all that was asked, the one that says less besides is the closer.
    private static double Compactness(Question question, FactView view)
    {
        var told = 0;
        foreach (var stem in view.Stems)
        {
            told += Asks(question, stem, weighty: false) ? 1 : 0;
        }

        return view.Stems.Length == 0 ? 0 : Math.Min(1.0, told / Math.Sqrt(view.Stems.Length) / 2);
    }

    private static bool Asks(Question question, string stem, bool weighty)
    {
        foreach (var term in question.Terms)
        {
            if ((!weighty || (term.Role == TermRole.About && term.Weight >= 1)) && term.Stems.Contains(stem))
            {
                return true;
            }
        }

        return false;
    }

    // Neighbours in the question that are neighbours in the statement speak of the same thing.
    private static double WordOrder(Question question, FactView view)
    {
        var pairs = 0;
        var kept = 0;
        for (var i = 0; i + 1 < question.Words.Count; i++)
        {
            var first = question.Words[i].Stem;
            var second = question.Words[i + 1].Stem;
            if (!view.Stems.AsSpan().Contains(first) || !view.Stems.AsSpan().Contains(second))
            {
                continue;
            }

            pairs++;
            for (var j = 0; j + 1 < view.Stems.Length; j++)
            {
                if (view.Stems[j] == first && view.Stems[j + 1] == second)
                {
                    kept++;
                    break;
                }
            }
        }

        return pairs == 0 ? 0 : (double)kept / Math.Max(pairs, 3);
    }
}
