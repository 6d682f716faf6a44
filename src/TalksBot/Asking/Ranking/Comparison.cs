namespace TalksBot.Asking.Ranking;

/// <summary>Why a fact, however near, is no answer to a question.</summary>
internal enum Objection
{
    None,

    /// <summary>It does not speak of what was asked.</summary>
    Topic,

    /// <summary>Somebody else said or holds it.</summary>
    Speaker,

    /// <summary>It was at another time.</summary>
    Time,

    /// <summary>It contradicts what the question takes for granted.</summary>
    Premise,

    /// <summary>It lacks what was asked for: a number, a day, a place.</summary>
    Detail,
}

/// <summary>How well a fact answers a question.</summary>
internal sealed record Comparison(FactView View, Told Told, double Score, Objection Objection)
{
    public double Coverage => Told.Coverage;

    public double TopicCoverage => Told.TopicCoverage;

    /// <summary>Nothing is held against it but that it does not tell enough of what was asked.</summary>
    public bool OnlyTopic { get; init; }
}
