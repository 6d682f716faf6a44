namespace TalksBot.Discord.Gateway;

/// <summary>A server that the bot is in. <see cref="IsNew"/>: it was added just now, not known since the start.</summary>
public sealed record JoinedGuild(GuildId Id, string Name, bool IsNew);

/// <summary>
/// Told when the bot comes into a server or leaves it. May be told the same thing twice. Comes one after the other, beside the socket;
/// an exception is logged and goes no further. With <c>Discord:Intents</c> 0 nothing is told.
/// </summary>
public interface IGuildEvents
{
    /// <summary>The bot is in the server: each one after the start, and each one that it is added to.</summary>
    Task JoinedAsync(JoinedGuild guild, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The bot was removed, or the server is gone: purge its data.</summary>
    Task RemovedAsync(GuildId guild, CancellationToken ct) => Task.CompletedTask;

    /// <summary>An outage on Discord's side: keep the data, the server comes back.</summary>
    Task UnavailableAsync(GuildId guild, CancellationToken ct) => Task.CompletedTask;
}
