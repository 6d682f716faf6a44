namespace TalksBot.Facts;

internal enum ActorKind
{
    Party,
    Person,
}

/// <summary>A set of talks. <see cref="GuildId"/> 0: all servers see it.</summary>
internal sealed record Talks(long Id, long GuildId, string Key, string Title, string TimeZone);

/// <summary>A party or a person.</summary>
internal sealed record Actor
{
    public required long Id { get; init; }
    public required long TalksId { get; init; }
    public required ActorKind Kind { get; init; }

    /// <summary>Its id in the pack.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>A person's office; null for parties.</summary>
    public string? Role { get; init; }

    /// <summary>The party that a person speaks for; null for parties and for people without one.</summary>
    public Actor? Party { get; init; }
}

internal sealed record Topic(long Id, long TalksId, string Key, string Name, IReadOnlyList<string> Aliases);

internal sealed record Place(long Id, long TalksId, string Name);

internal sealed record Outlet(long Id, long TalksId, string Name);

/// <summary>Which state of the names: the newest change of an entry, and the newest talks, place and outlet, which never change.</summary>
internal readonly record struct NamesVersion(long Entry, long Talks, long Place, long Outlet);

/// <summary>Everything that facts refer to by name, as of one moment: small beside the facts, so it is held in memory.</summary>
internal sealed record Catalogue
{
    /// <summary>Changes whenever anything in it may have changed.</summary>
    public required long Version { get; init; }

    /// <summary>Changes whenever a name in it may have changed, and not for a fact that only refers to names that were there.</summary>
    public required NamesVersion Names { get; init; }

    public required IReadOnlyDictionary<long, Talks> Talks { get; init; }
    public required IReadOnlyDictionary<long, Actor> Actors { get; init; }
    public required IReadOnlyDictionary<long, Topic> Topics { get; init; }
    public required IReadOnlyDictionary<long, Place> Places { get; init; }
    public required IReadOnlyDictionary<long, Outlet> Outlets { get; init; }

    /// <summary>The servers that have facts of their own.</summary>
    public required IReadOnlySet<long> GuildsWithFacts { get; init; }

    /// <summary>Whether the server sees the talks.</summary>
    public bool Sees(long guildId, long talksId) => Talks.TryGetValue(talksId, out var talks) && (talks.GuildId == 0 || talks.GuildId == guildId);
}
