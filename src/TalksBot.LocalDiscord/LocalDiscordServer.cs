using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TalksBot.LocalDiscord.Commands;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.Faults;
using TalksBot.LocalDiscord.Gateway;
using TalksBot.LocalDiscord.Interactions;
using TalksBot.LocalDiscord.Recording;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord;

/// <summary>
/// Discord on a loopback port: REST and gateway as a bot sees them, refusing what Discord refuses and misbehaving on demand.
/// Starts with one server that has the channels #talks, #moderators and #newsroom and four members.
/// </summary>
public sealed class LocalDiscordServer : IAsyncDisposable
{
    private readonly LocalDiscordOptions options;
    private readonly InteractionDesk desk;
    private readonly KestrelServer kestrel;

    private LocalDiscordServer(LocalDiscordOptions options)
    {
        this.options = options;
        Strictness = options.Strictness;
        World = new DiscordWorld(new Snowflakes(options.Clock), options.Kept);
        Record = new Record(options.Recording, options.Kept);
        Hub = new GatewayHub(options, World, Record);
        Book = new CommandBook(World, options);
        Composer = new MessageComposer(World, options.Clock);
        desk = new InteractionDesk(options, World, Hub);

        Guild = World.AddGuild("Talks");
        (Talks, Moderators, Newsroom) = (Guild.AddChannel("talks"), Guild.AddChannel("moderators"), Guild.AddChannel("newsroom"));
        Member = Guild.AddMember("Mia");
        Moderator = Guild.AddMember("Noor", Permissions.Everyday | Permissions.ManageMessages | Permissions.ModerateMembers);
        Administrator = Guild.AddMember("Ada", Permissions.All);
        Editor = Guild.AddMember("Eli");
        Moderator.Roles = [Guild.AddRole("moderators").Id];
        Editor.Roles = [Guild.AddRole("newsroom").Id];
        Newsroom.Permit(Editor.User.Id, Permissions.Everyday | Permissions.ManageMessages);

        var router = new Router(
            options, new(this, desk, World, Composer, options), new(this, desk, World, Composer, options), new(options, World, Composer),
            new(World, Book), new(options, Hub, World), Hub);
        Api = new RestApi(options, Record, Faults.Rest, new RateLimits(options), router);
        var limits = new KestrelServerOptions { AddServerHeader = false };
        limits.Limits.MaxRequestBodySize = null;
        limits.Limits.MinRequestBodyDataRate = null;
        limits.Listen(IPAddress.Loopback, options.Port);
        kestrel = new KestrelServer(
            Options.Create(limits),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>http://127.0.0.1:PORT/api/v10, which the bot takes for Discord's.</summary>
    public Uri ApiUrl { get; private set; } = new("http://127.0.0.1/api/v10");

    /// <summary>The base address of the gateway, as GET /gateway gives it out; <c>resume_gateway_url</c> is another.</summary>
    public Uri GatewayUrl => new(Hub.BaseUrl);

    /// <summary>The bot token that is accepted.</summary>
    public string Token => options.Token;

    public ulong ApplicationId => World.ApplicationId;

    /// <summary>Users, servers, channels, messages.</summary>
    public DiscordWorld World { get; }

    /// <summary>The server that is there from the start.</summary>
    public LocalGuild Guild { get; }

    /// <summary>#talks of <see cref="Guild"/>.</summary>
    public LocalChannel Talks { get; }

    /// <summary>#moderators of <see cref="Guild"/>.</summary>
    public LocalChannel Moderators { get; }

    /// <summary>#newsroom of <see cref="Guild"/>.</summary>
    public LocalChannel Newsroom { get; }

    /// <summary>Mia, who has no special permission.</summary>
    public LocalMember Member { get; }

    /// <summary>Noor of the role moderators, who manages messages and moderates members.</summary>
    public LocalMember Moderator { get; }

    /// <summary>Ada, who may do everything.</summary>
    public LocalMember Administrator { get; }

    /// <summary>Eli of the role newsroom, who manages messages in #newsroom only.</summary>
    public LocalMember Editor { get; }

    /// <summary>What can be made to go wrong.</summary>
    public FaultPanel Faults => Hub.Faults;

    /// <summary>What the bot did on the wire.</summary>
    public Record Record { get; }

    /// <summary>How strictly interaction answers are read; may change while the server runs.</summary>
    public Strictness Strictness { get; set; }

    /// <summary>Bytes per file.</summary>
    /// <summary>Bytes that a file may have.</summary>
    public int LargestFile => options.AttachmentSizeLimit;

    internal GatewayHub Hub { get; }

    internal CommandBook Book { get; }

    internal MessageComposer Composer { get; }

    internal InteractionDesk Desk => desk;

    private RestApi Api { get; }

    /// <summary>Starts on 127.0.0.1 and listens when the task completes.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalDiscordServer> StartAsync(LocalDiscordOptions options, CancellationToken ct)
    {
        var server = new LocalDiscordServer(options);
        await server.kestrel.StartAsync(new HttpFront(server.Hub, server.Api, server.World), ct);
        var address = new Uri(server.kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        server.ApiUrl = new Uri($"http://127.0.0.1:{address.Port}/api/v10");
        server.Hub.Origin = $"ws://127.0.0.1:{address.Port}";
        server.World.Attachments.BaseUrl = $"http://127.0.0.1:{address.Port}";
        return server;
    }

    /// <summary>A member who acts.</summary>
    public UserActor As(LocalMember member) => new(this, member.User, member);

    /// <summary>A user who acts, with or without a server in common with the bot.</summary>
    public UserActor As(LocalUser user) => new(this, user, null);

    /// <summary>The commands of a server, or the global ones for null.</summary>
    public IReadOnlyList<RegisteredCommand> Commands(LocalGuild? guild) => Book.In(guild?.Id);

    /// <summary>The commands that Discord's client offers a member in a channel: registered there, and not closed to the member.</summary>
    /// <exception cref="InvalidOperationException">The channel is in another server.</exception>
    public IReadOnlyList<RegisteredCommand> UsableCommands(LocalMember member, LocalChannel channel) =>
        As(member).InChannel(channel).UsableCommands();

    /// <summary>Whether a request's path answers what somebody is typing into an option, and not what somebody did.</summary>
    public bool IsCompletion(string path) =>
        path.Split('/') is [.., "interactions", var id, var token, "callback"] && Snowflakes.TryParse(id, out var number)
        && desk.Find(number, token)?.Draft.Type == Interactions.InteractionDesk.Completion;

    /// <summary>Completes once the bot has a session, by READY or RESUMED.</summary>
    public Task WaitForBotAsync(CancellationToken ct) => Hub.WaitForSessionAsync(ct);

    /// <summary>Sends a draft as a new interaction, as soon as the bot has a session.</summary>
    public async Task<InteractionHandle> SendAsync(InteractionDraft draft, CancellationToken ct)
    {
        await Hub.WaitForSessionAsync(ct);
        var pending = desk.Open(draft);
        desk.Send(pending);
        return new(pending, desk);
    }

    public async ValueTask DisposeAsync()
    {
        Hub.Dispose();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await kestrel.StopAsync(atOnce.Token);
        kestrel.Dispose();
    }
}
