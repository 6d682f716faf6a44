using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>Somebody who is about to act; choose where.</summary>
public sealed class UserActor
{
    private readonly LocalDiscordServer server;
    private readonly LocalUser user;
    private readonly LocalMember? member;

    internal UserActor(LocalDiscordServer server, LocalUser user, LocalMember? member) =>
        (this.server, this.user, this.member) = (server, user, member);

    /// <summary>In a channel of the member's server.</summary>
    /// <exception cref="InvalidOperationException">The channel is in another server.</exception>
    public ChannelActor InChannel(LocalChannel channel)
    {
        var here = channel.GuildId is { } id ? server.World.FindGuild(id)?.Find(user.Id) ?? (member?.Guild.Id == id ? member : null) : null;
        return channel.GuildId is null || here is not null
            ? new(server, user, here, channel, null, false)
            : throw new InvalidOperationException($"{user.Name} is no member of the server of #{channel.Name}.");
    }

    /// <summary>In the direct messages with the bot.</summary>
    public ChannelActor InDirectMessages() => new(server, user, null, server.World.DirectChannel(user), null, false);
}
