using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>How much of what a question asks a fact tells, summed over its terms by their weights.</summary>
internal readonly record struct Told
{
    /// <summary>The weight of all terms.</summary>
    public required double Asked { get; init; }

    /// <summary>The weight of what it tells of them.</summary>
    public required double Met { get; init; }

    /// <summary>The weight of the terms that say what the question is about.</summary>
    public required double TopicAsked { get; init; }

    /// <summary>The weight of what it tells of those.</summary>
    public required double TopicMet { get; init; }

    /// <summary>A term is missing without which no fact answers.</summary>
    public required bool MissesHard { get; init; }

    /// <summary>It tells one of the things asked about, or nothing but names was asked.</summary>
    public required bool TellsThing { get; init; }

    /// <summary>What it tells of the thing it tells most of, rarity included: 0 where it tells none.</summary>
    public required double BestThing { get; init; }

    /// <summary>The names that it does not tell.</summary>
    public required int MissingNames { get; init; }

    /// <summary>The share of it all that it tells: 0 to 1.</summary>
    public double Coverage => Asked > 0 ? Met / Asked : 1;

    /// <summary>The share of what the question is about: 0 to 1.</summary>
    public double TopicCoverage => TopicAsked > 0 ? TopicMet / TopicAsked : 1;

    public static Told Of(QuestionView asking, FactView view, bool speakerFits)
    {
        var question = asking.Question;
        var ofTalks = question.OfTalks == AskedTalks.Themselves;
        var (asked, met, topicAsked, topicMet) = (0.0, 0.0, 0.0, 0.0);
        var (missesHard, missingNames, things, thingsTold, bestThing) = (false, 0, 0, 0, 0.0);
        foreach (var term in asking.Terms)
        {
            if (ofTalks && !TalksQuestions.IsOfTalks(term.Term))
            {
                continue;
            }

            // "What do Russia and Ukraine want": the words of either.
            var evidence = term.Role == TermRole.Speaker ? (speakerFits ? 1 : 0)
                : ofTalks ? (view.TalksFit > 0 ? 1 : 0)
                : Evidence.Of(term, view, question.AskedFor == AskedFor.YesNo);
            var isMissing = evidence < Weights.LeastHard;
            if (asking.AsksThing && isMissing && term.NamesTalksOf(view))
            {
                // Whatever was said in them was said "in Geneva".
                continue;
            }

            if (term.Role == TermRole.About)
            {
                // A light word that is missing says little, one that is there a little more.
                var weight = term.Term.Weight < 1 && isMissing ? Missing(term) : term.Weight;
                topicAsked += weight;
                topicMet += weight * evidence;
                // "Are there missiles in Norvania": a fact of Norvania tells nothing of it yet.
                var isThing = term.IsThing && !(question.AskedFor == AskedFor.YesNo && term.IsSomewhere);
                things += isThing ? 1 : 0;
                thingsTold += isThing && !isMissing ? 1 : 0;
                bestThing = term.IsThing && term.Term.Entities.Count == 0 ? Math.Max(bestThing, term.Weight * evidence) : bestThing;
                missesHard |= isMissing && (term.Term.Hard || (term.Term.IsPlace && (view.Fact.Place is not null || question.AskedFor == AskedFor.YesNo)));
            }

            asked += term.Weight;
            met += term.Weight * evidence;
            missingNames += isMissing && term.Term.Entities.Count > 0 ? 1 : 0;
        }

        return new Told
        {
            Asked = asked,
            Met = met,
            TopicAsked = topicAsked,
            TopicMet = topicMet,
            MissesHard = missesHard,
            TellsThing = things == 0 || thingsTold > 0,
            BestThing = bestThing,
            MissingNames = missingNames,
        };
    }

    // "Holt's warning" is any of her words that warns, whether or not it is called so.
    private static double Missing(TermView light) => Cues.SaidNouns.Contains(light.Term.Stems[0]) ? 0 : light.Weight * Weights.LightMissing;
}
