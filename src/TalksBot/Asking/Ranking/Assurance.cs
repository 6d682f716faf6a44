using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// Finds the fact that is meant though it tells too little of what was asked: who asks in words of their own is answered by it where it is
/// ahead of all others, tells the deed and the names without which none answers, and fits in kind and time.
/// </summary>
internal static class Assurance
{
    /// <summary>More words than these make nothing surer: who tells a story asks no more by it.</summary>
    private const int MostWords = 12;

    /// <summary>The fact that is surely enough the one that was asked for; null where none is.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="ranked">All that was compared with it, best first; none of it answers by itself.</param>
    public static Comparison? Find(Question question, IReadOnlyList<Comparison> ranked)
    {
        if (ranked.FirstOrDefault(comparison => comparison.OnlyTopic) is not { } best || !MayBeMeant(question, best))
        {
            return null;
        }

        // What is refused for another reason is a rival all the same: it may be what was asked about.
        var lead = best.Score - ranked.Where(comparison => !ReferenceEquals(comparison, best)).Select(comparison => comparison.Score).DefaultIfEmpty().Max();
        return lead >= Weights.LeastLead && Of(question, best, Math.Min(lead, best.Score)) >= Weights.LeastAssurance ? best : null;
    }

    // A deed or a name that it does not tell is not taken for granted, nor a reason that nobody gave.
    private static bool MayBeMeant(Question question, Comparison best) =>
        best.Told.TellsThing && !best.Told.MissesHard && best.TopicCoverage >= Weights.AssuredCoverage && !question.AsksWhy;

    private static double Of(Question question, Comparison best, double lead) =>
        (best.TopicCoverage * Weights.AssuranceOfCoverage)
        + (best.Told.BestThing * Weights.AssuranceOfThing)
        + (best.Told.MissingNames * Weights.AssuranceOfMissingName)
        + ((best.Score - best.Coverage) * Weights.AssuranceOfFit)
        + (lead * Weights.AssuranceOfLead)
        + (Math.Min(question.Words.Count, MostWords) * Weights.AssuranceOfWord)
        + (NamesSpeaker(question) ? Weights.AssuranceOfSpeaker : 0);

    private static bool NamesSpeaker(Question question) => question.Speakers.Any(speaker => speaker.Entities.Count > 0);
}
