using TalksBot.LocalDiscord;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>What a test wants otherwise than usual.</summary>
internal sealed record BotSetup
{
    public LocalDiscordOptions Discord { get; init; } = new()
    {
        Token = WirePromises.Token,

        // The bot keeps its own count; a restarted one would wait for Discord's 5 seconds.
        IdentifyWindow = TimeSpan.Zero,
    };

    /// <summary>Settings of the bot, over the usual ones.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Registers commands only in the stand-in's first server.</summary>
    public bool InOneGuild { get; init; }

    /// <summary>Errors in the log are part of the test; otherwise one fails it.</summary>
    public bool ErrorsExpected { get; init; }
}
