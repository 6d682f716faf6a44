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
