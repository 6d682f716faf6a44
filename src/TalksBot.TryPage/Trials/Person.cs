using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Trials;

/// <summary>Somebody that a visitor of the page can be.</summary>
/// <param name="Role">What the person is on the server, in lower case.</param>
public sealed record Person(LocalMember Member, string Role)
{
    public string Name => Member.User.Name;

    /// <summary>The channels that the person sees.</summary>
    public IReadOnlyList<LocalChannel> Channels =>
        [.. Member.Guild.Channels.Where(channel => Member.In(channel).HasFlag(Permissions.ViewChannel))];
}

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
