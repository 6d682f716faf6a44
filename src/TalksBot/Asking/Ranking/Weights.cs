namespace TalksBot.Asking.Ranking;

/// <summary>The figures by which facts are compared with questions; chosen on several sets of talks and public question sets, for none of them alone.</summary>
internal static class Weights
{
    /// <summary>The share of what was asked that an answer must speak of.</summary>
    public const double LeastCoverage = 0.58;

    /// <summary>The same for "why": facts seldom give reasons, so one that does must speak of nearly all.</summary>
    public const double WhyCoverage = 0.8;

    public const double LongCoverage = 0.5;
    public const double BareCoverage = 0.2;
    public const double Overlap = 0.3;
    public const double TextStrength = 0.9;
    public const double RarityBase = 0.3;

    /// <summary>How much a hard term must be met.</summary>
    public const double LeastHard = 0.45;

    public const double LightMissing = 0.3;
    public const double InPassing = 0.88;
    /// <summary>How far a topic that a fact names, but is not filed under, counts.</summary>
    public const double TopicInPassing = 0.8;

    /// <summary>Only where a fact speaks of a word so strongly does it speak of the word's family.</summary>
    public const double LeastOfFamily = 0.8;

    public const double Related = 0.8;
    public const double SameFamily = 0.75;
    public const double Misspelled = 0.85;

    public const double RightKind = 0.12;
    public const double WrongKind = -0.12;
    public const double RightTime = 0.15;
    public const double Compact = 0.08;
    public const double InOrder = 0.1;
    public const double Ranging = -0.08;
    public const double Early = 0.06;
    public const double Superseded = -0.15;
    public const double SearchRank = 0.04;
}
