using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Trials;

/// <summary>The people whom a visitor can be.</summary>
internal static class Persons
{
    /// <summary>A member, a moderator and a newsroom editor, each with what they may do.</summary>
    public static IReadOnlyList<Person> Of(LocalDiscordServer discord)
    {
        Hide(discord.Moderators, discord.Member, discord.Editor);
        return [new(discord.Member, "member"), new(discord.Moderator, "moderator"), new(discord.Editor, "newsroom editor")];
    }

    private static void Hide(LocalChannel channel, params IEnumerable<LocalMember> members)
    {
        foreach (var member in members)
        {
            channel.Permit(member.User.Id, Permissions.None);
        }
    }
}
