using System.Text.Json;
using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Trials;

namespace TalksBot.TryPage.Forms;

/// <summary>Something that can be chosen in a select.</summary>
/// <param name="Key">Tells it from the others on the page.</param>
/// <param name="Value">What is handed to the stand-in: a text, or a user, role or channel itself.</param>
internal sealed record Choosable(string Key, string Label, string? Description, bool IsPreset, object Value)
{
    /// <summary>What a select of a message or form offers.</summary>
    public static IReadOnlyList<Choosable> In(JsonElement select, Trial trial) => select.GetLong("type") switch
    {
        ComponentType.UserSelect => Users(trial),
        ComponentType.RoleSelect => Roles(trial.Discord),
        ComponentType.MentionableSelect => [.. Users(trial), .. Roles(trial.Discord)],
        ComponentType.ChannelSelect => Channels(trial.Discord),
        _ => [.. select.Items("options").Select(option => new Choosable(
            option.GetText("value")!, option.GetText("label")!, option.GetText("description"), option.IsTrue("default"), option.GetText("value")!))],
    };

    public static IReadOnlyList<Choosable> Users(Trial trial) =>
        [.. trial.Discord.Guild.Members.Select(member => new Choosable($"u{member.User.Id}", member.User.Name, null, false, member))];

    public static IReadOnlyList<Choosable> Roles(LocalDiscordServer discord) =>
        [.. discord.Guild.Roles.Select(role => new Choosable($"r{role.Id}", $"@{role.Name}", null, false, role))];

    public static IReadOnlyList<Choosable> Channels(LocalDiscordServer discord) =>
        [.. discord.Guild.Channels.Select(channel => new Choosable($"c{channel.Id}", $"#{channel.Name}", null, false, channel))];
}
