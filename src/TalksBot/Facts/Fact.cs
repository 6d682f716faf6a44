namespace TalksBot.Facts;

internal enum FactKind
{
    Quote,
    Date,
    Position,
}

internal enum Stance
{
    Demands,
    Supports,
    Opposes,
    Offers,
    Denies,
    Undecided,
}

internal enum EventStatus
{
    Scheduled,
    Held,
    Moved,
    Cancelled,
}

/// <summary>A stored fact at its newest revision. What a kind has no use for is null or empty.</summary>
internal sealed record Fact
{
    /// <summary>The fact's number, shown to members; never reused.</summary>
    public required long Id { get; init; }

    /// <summary>The number of the revision whose words these are.</summary>
    public required long Revision { get; init; }

    /// <summary>Its id in the pack.</summary>
    public required string Key { get; init; }

    public required FactKind Kind { get; init; }

    /// <summary>The only server that sees it; 0: all servers.</summary>
    public required long GuildId { get; init; }

    public required long TalksId { get; init; }

    /// <summary>A quote's words, verbatim; an event's title; a position's statement.</summary>
    public required string Statement { get; init; }

    public string? Context { get; init; }

    /// <summary>A quote's speaker, a position's holder.</summary>
    public Actor? Actor { get; init; }

    /// <summary>Said on, starts on, as of.</summary>
    public Day? On { get; init; }

    /// <summary>An event's last day.</summary>
    public Day? Until { get; init; }

    public EventStatus? Status { get; init; }

    public Stance? Stance { get; init; }

    public string? Place { get; init; }

    /// <summary>To whom it was said: an outlet, an audience.</summary>
    public string? SaidTo { get; init; }

    public IReadOnlyList<Topic> Topics { get; init; } = [];

    public IReadOnlyList<Actor> Participants { get; init; } = [];

    public required Source Source { get; init; }

    /// <summary>The number of the position that this one replaced.</summary>
    public long? Supersedes { get; init; }

    /// <summary>The number of the position that replaced this one, and the day from which that holds.</summary>
    public long? SupersededBy { get; init; }

    /// <summary>The day from which the replacing position holds; null when not replaced or not known.</summary>
    public Day? HeldUntil { get; init; }
}

/// <summary>Where a fact was found.</summary>
internal sealed record Source(long Id, string Key, string Title, string? Publisher, string? Url, DateOnly? Published);
