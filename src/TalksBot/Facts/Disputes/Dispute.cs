using TalksBot.Discord;

namespace TalksBot.Facts.Disputes;

/// <summary>What a member holds to be wrong about a fact, for the moderators of the server in which it was said.</summary>
internal sealed record Dispute
{
    /// <summary>The most characters that a dispute's text has.</summary>
    public const int LongestText = 1000;

    public required long FactId { get; init; }

    /// <summary>The revision that the member read.</summary>
    public required long Revision { get; init; }

    /// <summary>0: said in a direct message.</summary>
    public required long GuildId { get; init; }

    public required UserId User { get; init; }

    public required string Text { get; init; }
}
