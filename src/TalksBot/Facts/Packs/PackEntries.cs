namespace TalksBot.Facts.Packs;

/// <summary>What a pack says about its talks, or about one source, party, person or topic of them.</summary>
internal abstract record PackEntry(string Id);

internal sealed record PackTalks(string Id, string Title, string TimeZone) : PackEntry(Id);

internal sealed record PackSource(string Id, string Title, string? Publisher, string? Url, string? Published) : PackEntry(Id);

internal sealed record PackParty(string Id, string Name, string Kind, IReadOnlyList<string> Aliases) : PackEntry(Id);

internal sealed record PackPerson(string Id, string Name, string? Role, string? Party, IReadOnlyList<string> Aliases) : PackEntry(Id);

internal sealed record PackTopic(string Id, string Name, IReadOnlyList<string> Aliases) : PackEntry(Id);

/// <summary>
/// A fact as the pack has it, references still by id. What a kind has no use for is null or empty; what could not be read is empty,
/// and a problem says so.
/// </summary>
internal sealed record PackFact
{
    public required string Id { get; init; }
    public required FactKind Kind { get; init; }

    /// <summary>A quote's text, an event's title, a position's statement.</summary>
    public required string Statement { get; init; }

    public string? Context { get; init; }

    /// <summary>A quote's speaker, a position's party.</summary>
    public string? Actor { get; init; }

    /// <summary>Said on, starts on, as of: as it was written.</summary>
    public string? On { get; init; }

    public string? Until { get; init; }
    public string? Precision { get; init; }
    public string? Status { get; init; }
    public string? Stance { get; init; }
    public string? Place { get; init; }
    public string? SaidTo { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> Participants { get; init; } = [];
    public required string Source { get; init; }
    public string? Supersedes { get; init; }
}
