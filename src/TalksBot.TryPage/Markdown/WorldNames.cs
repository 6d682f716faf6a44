using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Markdown;

/// <summary>The names behind mentions, as the server knows them.</summary>
internal sealed class WorldNames(DiscordWorld world, LocalGuild guild) : IMentionNames
{
    public string? User(ulong id) => world.FindUser(id)?.Name;

    public string? Role(ulong id) => guild.Roles.FirstOrDefault(role => role.Id == id)?.Name;

    public string? Channel(ulong id) => world.FindChannel(id)?.Name;
}
