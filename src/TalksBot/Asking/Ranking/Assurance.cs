using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// Finds the fact that is meant though it tells too little of what was asked: people who ask in words of their own are answered by it where
/// it stands out from all others, tells every name, and fits in kind and order.
/// </summary>
internal static class Assurance
{
    /// <summary>The fact that is surely enough the one that was asked for; null where none is.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="ranked">All that was compared with it, best first; none of it answers by itself.</param>
    public static Comparison? Find(Question question, IReadOnlyList<Comparison> ranked)
    {
        var near = ranked.Where(comparison => comparison.OnlyTopic).Take(2).ToList();
        return near.Count > 0 && MayBeMeant(question, near[0]) && Of(question, near[0], near[0].Score - Math.Max(0, near.Count > 1 ? near[1].Score : 0)) >= Weights.LeastAssurance
            ? near[0]
            : null;
    }

    // A deed that it does not tell is not taken for granted, nor a reason that nobody gave; of somebody's own words the wording may differ.
    private static bool MayBeMeant(Question question, Comparison best) =>
        best.Told.TellsThing && (!best.Told.MissesHard || NamesSpeaker(question)) && !(question.AskedFor == AskedFor.Anything && question.AsksWhy);

    private static double Of(Question question, Comparison best, double lead) =>
        (best.TopicCoverage * Weights.AssuranceOfCoverage)
        + (best.Told.BestThing * Weights.AssuranceOfThing)
        + (best.Told.MissingNames * Weights.AssuranceOfMissingName)
        + ((best.Score - best.Coverage) * Weights.AssuranceOfFit)
        + (lead * Weights.AssuranceOfLead)
        + (question.Words.Count * Weights.AssuranceOfWord)
        + (NamesSpeaker(question) ? Weights.AssuranceOfSpeaker : 0);

    private static bool NamesSpeaker(Question question) => question.Speakers.Any(speaker => speaker.Entities.Count > 0);
}
