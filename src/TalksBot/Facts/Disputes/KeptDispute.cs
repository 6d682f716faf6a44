namespace TalksBot.Facts.Disputes;

/// <summary>A dispute as it lies in the store, with the words that it is about.</summary>
internal sealed record KeptDispute
{
    /// <summary>Its number in the store.</summary>
    public required long Id { get; init; }

    /// <summary>When the member said so last.</summary>
    public required DateTimeOffset At { get; init; }

    public required Dispute Dispute { get; init; }

    /// <summary>The fact's id in the pack.</summary>
    public required string FactKey { get; init; }

    /// <summary>The fact's words as the member read them.</summary>
    public required string Statement { get; init; }

    public required FactKind Kind { get; init; }

    /// <summary>Whether the fact was changed after the member read it.</summary>
    public required bool IsRevised { get; init; }

    /// <summary>Whether the fact was taken back since.</summary>
    public required bool IsRetracted { get; init; }
}
