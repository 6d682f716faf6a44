using System.Text.Json;

namespace TalksBot.LocalDiscord.Commands;

/// <summary>A command as the bot registered it.</summary>
/// <param name="Type">1 slash, 2 user, 3 message.</param>
/// <param name="GuildId">Null for a global one.</param>
/// <param name="Version">Another number after each change.</param>
/// <param name="Json">As the bot sent it, localizations included.</param>
public sealed record RegisteredCommand(ulong Id, int Type, string Name, ulong? GuildId, ulong Version, JsonElement Json)
{
    /// <summary>The permissions that a member needs by default; null for none.</summary>
    public World.Permissions? Needs => Json.Get("default_member_permissions") is { } bits && Snowflakes.TryParse(bits.ToString(), out var value)
        ? (World.Permissions)value
        : null;
}
