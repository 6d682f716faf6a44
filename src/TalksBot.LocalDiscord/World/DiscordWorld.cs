using System.Collections.Concurrent;

namespace TalksBot.LocalDiscord.World;

/// <summary>What exists on this Discord: users, servers, channels and messages. Safe to read from any thread.</summary>
public sealed class DiscordWorld
{
    private readonly Snowflakes ids;
    private readonly ConcurrentDictionary<ulong, LocalGuild> guilds = new();
    private readonly ConcurrentDictionary<ulong, LocalUser> users = new();
    private readonly ConcurrentDictionary<ulong, LocalChannel> channels = new();
    private readonly ConcurrentDictionary<ulong, LocalChannel> directs = new();

    internal DiscordWorld(Snowflakes ids, int messagesKept)
    {
        this.ids = ids;
        Bot = AddUser("TalksBot", "en-US", isBot: true);
        ApplicationId = Bot.Id;
        Messages = new MessageStore(messagesKept);
        Attachments = new AttachmentStore();
    }

    /// <summary>The bot's application; the bot's user has the same id, as on Discord.</summary>
    public ulong ApplicationId { get; }

    public LocalUser Bot { get; }

    public IReadOnlyList<LocalGuild> Guilds => [.. guilds.Values.OrderBy(guild => guild.Id)];

    /// <summary>Every message with its earlier versions, and what changes about them.</summary>
    public MessageStore Messages { get; }

    internal AttachmentStore Attachments { get; }

    /// <summary>Told of servers that the bot joins and leaves; the gateway turns them into events.</summary>
    internal event Action<LocalGuild, GuildNews>? GuildChanged;

    public LocalUser AddUser(string name, string locale = "en-US") => AddUser(name, locale, isBot: false);

    /// <summary>A server that the bot is in from now on; sessions with the GUILDS intent are told.</summary>
    public LocalGuild AddGuild(string name)
    {
        var guild = new LocalGuild(this, NextId(), name);
        guilds[guild.Id] = guild;
        GuildChanged?.Invoke(guild, GuildNews.Joined);
        return guild;
    }

    /// <summary>The bot is removed from a server: GUILD_DELETE without <c>unavailable</c>.</summary>
    public void RemoveGuild(LocalGuild guild)
    {
        guilds.TryRemove(guild.Id, out _);
        foreach (var channel in guild.Channels)
            channels.TryRemove(channel.Id, out _);
        GuildChanged?.Invoke(guild, GuildNews.Left);
    }

    /// <summary>A server has an outage: GUILD_DELETE with <c>unavailable: true</c>.</summary>
    public void LoseSight(LocalGuild guild) => GuildChanged?.Invoke(guild, GuildNews.Unavailable);

    /// <summary>The direct-message channel between a user and the bot, made when it is first asked for.</summary>
    public LocalChannel DirectChannel(LocalUser user) => directs.GetOrAdd(user.Id, _ =>
    {
        var channel = new LocalChannel(NextId(), null, "") { Recipient = user };
        Open(channel);
        return channel;
    });

    /// <summary>The channel with that id, direct messages included, or null.</summary>
    public LocalChannel? FindChannel(ulong id) => channels.GetValueOrDefault(id);

    /// <summary>The server with that id, or null.</summary>
    public LocalGuild? FindGuild(ulong id) => guilds.GetValueOrDefault(id);

    /// <summary>The user with that id, or null.</summary>
    public LocalUser? FindUser(ulong id) => users.GetValueOrDefault(id);

    /// <summary>Deletes all messages and files; people, servers and channels stay.</summary>
    public void Clear()
    {
        Messages.Clear();
        Attachments.Clear();
    }

    internal ulong NextId() => ids.Next();

    internal void Open(LocalChannel channel) => channels[channel.Id] = channel;

    internal void Close(LocalChannel channel) => channels.TryRemove(channel.Id, out _);

    /// <summary>What the bot may do in a channel; everything that a bot can do in a direct message.</summary>
    internal Permissions BotPermissionsIn(LocalChannel channel) => channel.GuildId is not { } guildId
        ? Permissions.Everyday
        : FindGuild(guildId) is { HasBot: true } guild ? guild.Bot.In(channel) : Permissions.None;

    private LocalUser AddUser(string name, string locale, bool isBot)
    {
        var user = new LocalUser(NextId(), name, isBot, locale);
        return users[user.Id] = user;
    }
}

internal enum GuildNews
{
    Joined,
    Left,
    Unavailable,
}
