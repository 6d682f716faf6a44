namespace TalksBot.Asking.Suggesting;

/// <summary>What a field suggests.</summary>
[Flags]
internal enum Suggested
{
    None = 0,
    Parties = 1,
    People = 2,
    Actors = Parties | People,
    Topics = 4,
    Events = 8,
}

/// <summary>Something with a name that a field may suggest.</summary>
internal sealed record Suggestion
{
    public required Suggested Kind { get; init; }

    /// <summary>Its number among its kind in the store.</summary>
    public required long Id { get; init; }

    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The talks in which it stands, for names of the catalogue.</summary>
    public required long TalksId { get; init; }

    /// <summary>The only server that sees it, for events; 0: whoever sees the talks.</summary>
    public long GuildId { get; init; }

    /// <summary>What comes first among equals that nobody has asked about yet: how many facts it has; of events, how new.</summary>
    public required long Standing { get; init; }

    /// <summary>Under what it is counted when it is asked about.</summary>
    public AskedAbout About => new(Kind switch { Suggested.Topics => AskedAbout.Topic, Suggested.Events => AskedAbout.Event, _ => AskedAbout.Actor }, Id);
}

/// <summary>Something that was asked about.</summary>
internal readonly record struct AskedAbout(string Kind, long Id)
{
    public const string Actor = "actor";
    public const string Topic = "topic";
    public const string Event = "event";
}
