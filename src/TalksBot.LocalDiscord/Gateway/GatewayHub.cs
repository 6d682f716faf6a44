using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TalksBot.LocalDiscord.Faults;
using TalksBot.LocalDiscord.Interactions;
using TalksBot.LocalDiscord.Recording;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>Takes web sockets in and gives events out to the sessions that they are for.</summary>
internal sealed class GatewayHub : IDisposable
{
    public const string BasePath = "/gateway";
    public const string ResumePath = "/resume-gateway";

    // RFC 6455 wants this very text joined to the client's key.
    private const string HandshakeSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<int, GatewayConnection> open = new();
    private readonly ConcurrentDictionary<string, GatewaySession> sessions = new();
    private int connections;

    public GatewayHub(LocalDiscordOptions options, DiscordWorld world, Record record)
    {
        (Options, World, Record) = (options, world, record);
        Limits = new IdentifyLimits(options);
        Faults = new FaultPanel(this);
        world.GuildChanged += Tell;
    }

    public LocalDiscordOptions Options { get; }

    public DiscordWorld World { get; }

    public Record Record { get; }

    public FaultPanel Faults { get; }

    public IdentifyLimits Limits { get; }

    /// <summary>False once the token was reset for too many IDENTIFYs.</summary>
    public bool TokenIsValid { get; private set; } = true;

    /// <summary>ws://127.0.0.1:PORT, set once the port is known.</summary>
    public string Origin { get; set; } = "";

    public IEnumerable<GatewayConnection> Open => open.Values;

    public IEnumerable<GatewaySession> Sessions => sessions.Values.Where(session => !session.IsExpired(Now, Options.SessionLifetime));

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    private string Slash => Options.GatewayUrlEndsInSlash ? "/" : "";

    public string BaseUrl => Origin + BasePath + Slash;

    public string ResumeUrl => Origin + ResumePath + Slash;

    /// <summary>Serves one web socket until it ends.</summary>
    public async Task AcceptAsync(HttpContext context)
    {
        if (Faults.Gateway.TryTake(GatewayMoment.Connect, out var fault) && fault is GatewayFault.RefuseHandshake refused)
        {
            context.Response.StatusCode = refused.Status;
            return;
        }

        if (context.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade
            || context.Request.Headers.SecWebSocketKey.ToString() is not { Length: > 0 } key)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Accept(key);
        await using var stream = await upgrade.UpgradeAsync();
        using var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, context.RequestAborted);

        var number = Interlocked.Increment(ref connections);
        var connection = new GatewayConnection(this, socket, context, number);
        open[number] = connection;
        try
        {
            await connection.RunAsync(fault, lifetime.Token);
        }
        finally
        {
            open.TryRemove(number, out _);
        }
    }

    public void Add(GatewaySession session) => sessions[session.Id] = session;

    /// <summary>Tells those who wait for a session; not to be called while the session is locked.</summary>
    public void Note(GatewaySession session, GatewayConnection connection, bool isResumed) =>
        Record.Sessions.Add(new(Now, session.Id, connection.Number, isResumed, session.Intents));

    public GatewaySession? Find(string id) =>
        sessions.TryGetValue(id, out var session) && !session.IsExpired(Now, Options.SessionLifetime) ? session : null;

    public void Forget(GatewaySession session) => sessions.TryRemove(session.Id, out _);

    public void ForgetSessions() => sessions.Clear();

    /// <summary>Discord's punishment for the 1001st IDENTIFY of a day.</summary>
    public void ResetToken()
    {
        TokenIsValid = false;
        foreach (var connection in Open)
            connection.Close(CloseCode.TokenWrong, "Authentication failed.");
        ForgetSessions();
    }

    /// <summary>Completes once there is a session, connected or waiting to be resumed.</summary>
    public Task WaitForSessionAsync(CancellationToken ct) =>
        sessions.Values.Any(session => !session.IsExpired(Now, Options.SessionLifetime))
            ? Task.CompletedTask
            : Record.Sessions.FirstAsync(record => Find(record.SessionId) is not null, ct);

    /// <summary>Gives an event to every session that it is for.</summary>
    /// <param name="intent">The intent that it needs; 0 for events that always come.</param>
    public void Deliver(string name, ReadOnlySpan<byte> data, ulong? guildId, long intent, PendingInteraction? interaction = null)
    {
        foreach (var (_, session) in sessions)
        {
            if (session.Takes(guildId) && (intent == 0 || (session.Intents & intent) != 0))
                session.Dispatch(name, data, Faults.Gateway.Manner(), interaction);
        }
    }

    /// <summary>MESSAGE_CREATE to those who listen; its words only with MESSAGE_CONTENT, in private, or to a bot that it mentions.</summary>
    public void Tell(LocalMessage message, LocalChannel channel)
    {
        var intent = channel.GuildId is null ? Intents.DirectMessages : Intents.GuildMessages;
        var isMentioned = message.Pings.Contains($"user:{World.Bot.Id}");
        foreach (var (_, session) in sessions)
        {
            if (!session.Takes(channel.GuildId) || (session.Intents & intent) == 0)
                continue;
            var isOpen = channel.GuildId is null || isMentioned || (session.Intents & Intents.MessageContent) != 0;
            session.Dispatch("MESSAGE_CREATE", MessageEvent.Of(message, channel, isOpen).Span, Faults.Gateway.Manner());
        }
    }

    public void Dispose()
    {
        World.GuildChanged -= Tell;
        ending.Cancel();
        foreach (var connection in Open)
            connection.Drop();
        ending.Dispose();
    }

    private void Tell(LocalGuild guild, GuildNews news)
    {
        var data = news == GuildNews.Joined
            ? JsonBytes.Of(writer => writer.WriteGuild(guild))
            : JsonBytes.Object(writer =>
            {
                writer.WriteId("id", guild.Id);
                if (news == GuildNews.Unavailable)
                    writer.WriteBoolean("unavailable", true);
            });
        Deliver(news == GuildNews.Joined ? "GUILD_CREATE" : "GUILD_DELETE", data.Span, guild.Id, Intents.Guilds);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "RFC 6455 names SHA-1; it guards nothing here.")]
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeSuffix)));
}
