using System.Collections.Concurrent;

namespace TalksBot.LocalDiscord.World;

/// <summary>A person or a bot, independent of any server.</summary>
/// <param name="Locale">The language that the person's client is set to.</param>
public sealed record LocalUser(ulong Id, string Name, bool IsBot, string Locale);

/// <summary>A role of one server.</summary>
public sealed record LocalRole(ulong Id, ulong GuildId, string Name);

/// <summary>A channel; <see cref="GuildId"/> is null for a direct message.</summary>
public sealed record LocalChannel(ulong Id, ulong? GuildId, string Name)
{
    private readonly ConcurrentDictionary<ulong, Permissions> overwrites = new();

    /// <summary>The other person of a direct message.</summary>
    public LocalUser? Recipient { get; init; }

    /// <summary>From now on the user has exactly these permissions here, whatever the server gives.</summary>
    public void Permit(ulong userId, Permissions permissions) => overwrites[userId] = permissions;

    internal Permissions For(ulong userId, Permissions elsewhere) => elsewhere.HasFlag(Permissions.Administrator)
        ? Permissions.All
        : overwrites.GetValueOrDefault(userId, elsewhere);
}

/// <summary>A user in one server.</summary>
public sealed record LocalMember(LocalUser User, LocalGuild Guild)
{
    /// <summary>What the member may do where no channel says otherwise.</summary>
    public Permissions Permissions { get; set; } = Permissions.Everyday;

    /// <summary>The ids of the member's roles.</summary>
    public IReadOnlyList<ulong> Roles { get; set; } = [];

    /// <summary>The total permissions in a channel, as an interaction reports them.</summary>
    public Permissions In(LocalChannel channel) => channel.For(User.Id, Permissions);
}

/// <summary>A server with its channels, roles and members; the bot is one of them.</summary>
public sealed class LocalGuild
{
    private readonly DiscordWorld world;
    private readonly ConcurrentDictionary<ulong, LocalChannel> channels = new();
    private readonly ConcurrentDictionary<ulong, LocalMember> members = new();
    private readonly ConcurrentDictionary<ulong, LocalRole> roles = new();

    internal LocalGuild(DiscordWorld world, ulong id, string name)
    {
        (this.world, Id, Name) = (world, id, name);
        Bot = Join(world.Bot, Permissions.Everyday);
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>The language that the server asks for.</summary>
    public string PreferredLocale { get; set; } = "en-US";

    /// <summary>False where only a member installed the app: the bot then has no access to channels.</summary>
    public bool HasBot { get; set; } = true;

    /// <summary>The bot as a member; its permissions decide which posts are refused.</summary>
    public LocalMember Bot { get; }

    public IReadOnlyList<LocalChannel> Channels => [.. channels.Values.OrderBy(channel => channel.Id)];

    public IReadOnlyList<LocalMember> Members => [.. members.Values.OrderBy(member => member.User.Id)];

    public IReadOnlyList<LocalRole> Roles => [.. roles.Values.OrderBy(role => role.Id)];

    /// <summary>The channel of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public LocalChannel Channel(string name) => channels.Values.FirstOrDefault(channel => channel.Name == name)
        ?? throw new InvalidOperationException($"{Name} has no channel #{name}.");

    public LocalChannel AddChannel(string name)
    {
        var channel = new LocalChannel(world.NextId(), Id, name);
        channels[channel.Id] = channel;
        world.Open(channel);
        return channel;
    }

    /// <summary>Takes a channel away; requests for it then get 404 / 10003.</summary>
    public void RemoveChannel(LocalChannel channel)
    {
        channels.TryRemove(channel.Id, out _);
        world.Close(channel);
    }

    public LocalRole AddRole(string name)
    {
        var role = new LocalRole(world.NextId(), Id, name);
        return roles[role.Id] = role;
    }

    /// <summary>A new person who joins this server.</summary>
    public LocalMember AddMember(string name, Permissions permissions = Permissions.Everyday, string locale = "en-US") =>
        Join(world.AddUser(name, locale), permissions);

    /// <summary>Somebody known from elsewhere joins this server.</summary>
    public LocalMember Join(LocalUser user, Permissions permissions) =>
        members[user.Id] = new LocalMember(user, this) { Permissions = permissions };

    internal LocalMember? Find(ulong userId) => members.GetValueOrDefault(userId);
}
