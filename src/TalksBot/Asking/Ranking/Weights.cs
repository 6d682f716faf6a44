namespace TalksBot.Asking.Ranking;

/// <summary>The figures by which facts are compared with questions; chosen on several sets of talks and public question sets, for none of them alone.</summary>
internal static class Weights
{
    /// <summary>The share of what was asked that an answer must speak of.</summary>
    public static double LeastCoverage = 0.62;

    public static double LongCoverage = 0.5;
    public static double BareCoverage = 0.2;
    public static double Overlap = 0.3;
    public static double TextStrength = 0.9;
    public static double CovWeight = 1;
    public static bool HardOn = true;
    public static double RarityBase = 0.3;

    /// <summary>How much a hard term must be met.</summary>
    public static double LeastHard = 0.45;

    public static double LightMissing = 0.3;
    public static double InPassing = 0.88;
    public static double Related = 0.8;
    public static double SameFamily = 0.75;
    public static double Misspelled = 0.85;

    public static double RightKind = 0.12;
    public static double WrongKind = -0.12;
    public static double RightTime = 0.15;
    public static double Compact = 0.08;
    public static double InOrder = 0.1;
    public static double Ranging = -0.08;
    public static double Early = 0.06;
    public static double Superseded = -0.15;
    public static double SearchRank = 0.04;
}
