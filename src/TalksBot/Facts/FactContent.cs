namespace TalksBot.Facts;

/// <summary>What one revision of a fact says. What a kind has no use for is null or empty.</summary>
internal sealed record FactContent
{
    public required string Statement { get; init; }
    public required Source Source { get; init; }
    public string? Context { get; init; }
    public Actor? Actor { get; init; }

    /// <summary>Said on, starts on, as of: ISO 8601 as it was written.</summary>
    public string? On { get; init; }

    public string? Until { get; init; }

    /// <summary>How exactly <see cref="On"/> and <see cref="Until"/> are known, where they are written more exactly: day, month or year.</summary>
    public string? Precision { get; init; }

    public string? Status { get; init; }
    public string? Stance { get; init; }
    public string? Place { get; init; }
    public string? SaidTo { get; init; }
    public IReadOnlyList<Topic> Topics { get; init; } = [];
    public IReadOnlyList<Actor> Participants { get; init; } = [];

    /// <summary>The number of the position that this one replaced.</summary>
    public long? Supersedes { get; init; }

    /// <summary>The fact with this content, as the search index needs it.</summary>
    public Fact AsFact(FactIdentity fact, long revision) => new()
    {
        Id = fact.Id,
        Revision = revision,
        Key = fact.Key,
        Kind = fact.Kind,
        GuildId = fact.GuildId,
        TalksId = fact.TalksId,
        Statement = Statement,
        Context = Context,
        Actor = Actor,
        On = Day.Known(On, Precision),
        Until = Day.Known(Until, Precision),
        Status = Status is null ? null : FactNames.Status(Status),
        Stance = Stance is null ? null : FactNames.Stance(Stance),
        Place = Place,
        SaidTo = SaidTo,
        Topics = Topics,
        Participants = Participants,
        Source = Source,
        Supersedes = Supersedes,
    };
}

/// <summary>What of a fact never changes: its number, whose it is, its id in the pack and its kind.</summary>
internal readonly record struct FactIdentity(long Id, long TalksId, long GuildId, string Key, FactKind Kind);

/// <summary>Who changes the store, why, and when.</summary>
internal sealed record Signature(string Author, string Reason, DateTimeOffset At);
