using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>The other end of the wire: does what a test tells it, and keeps all that was sent to it.</summary>
internal sealed class FakeDiscord : IAsyncDisposable
{
    public const ulong Application = 4242;

    private readonly WebApplication _app;
    private readonly Channel<PeerSocket> _sockets = Channel.CreateUnbounded<PeerSocket>();
    private readonly ConcurrentQueue<Seen> _seen = new();
    private readonly List<Route> _routes = [];
    private readonly Lock _lock = new();
    private readonly List<(Func<Seen, bool> Wanted, TaskCompletionSource<Seen> Found)> _waiting = [];
    private readonly CancellationTokenSource _over = new();

    private FakeDiscord(WebApplication app) => _app = app;

    public string Origin { get; private set; } = "";

    public string ApiUrl => $"http://{Origin}/api/v10";

    /// <summary>What <c>GET /gateway/bot</c> says.</summary>
    public (int Total, int Remaining, long ResetAfter, int MaxConcurrency) Limit { get; set; } = (1000, 990, 3_600_000, 1);

    /// <summary>Every request so far, in the order of arrival.</summary>
    public IReadOnlyList<Seen> Requests => [.. _seen];

    public IReadOnlyList<Seen> Callbacks => [.. _seen.Where(seen => seen.IsCallback)];

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var peer = new FakeDiscord(app);
        app.UseWebSockets(new() { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Run(peer.ServeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        peer.Origin = new Uri(app.Urls.First()).Authority;
        return peer;
    }

    /// <summary>Answers requests whose method and path match, the newest rule first, <paramref name="times"/> times.</summary>
    public void On(string method, string path, Func<HttpContext, Seen, Task> answer, int times = int.MaxValue)
    {
        lock (_lock)
        {
            _routes.Insert(0, new(method, path, answer) { Left = times });
        }
    }

    public void On(string method, string path, int status, string? json = null, int times = int.MaxValue) =>
        On(method, path, (context, _) => AnswerAsync(context, status, json), times);

    public static async Task AnswerAsync(HttpContext context, int status, string? json = null)
    {
        context.Response.StatusCode = status;
        if (json is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(json);
        }
    }

    /// <summary>The next connection to the gateway.</summary>
    public Task<PeerSocket> AcceptAsync() => _sockets.Reader.NextAsync();

    public bool HasAnotherConnection => _sockets.Reader.TryPeek(out _);

    /// <summary>Waits for a request, or finds it among those that came already.</summary>
    public Task<Seen> SeeAsync(Func<Seen, bool> wanted)
    {
        lock (_lock)
        {
            if (_seen.FirstOrDefault(wanted) is { } seen)
            {
                return Task.FromResult(seen);
            }

            var found = new TaskCompletionSource<Seen>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, found));
            return found.Task.InTime();
        }
    }

    /// <summary>The first answer to an interaction.</summary>
    public Task<Seen> CallbackAsync(ulong id) => SeeAsync(seen => seen.IsCallback && seen.Path.StartsWith($"/interactions/{id}/", StringComparison.Ordinal));

    public Task<Seen> SeeAsync(string method, string path) => SeeAsync(seen => seen.Method == method && seen.Path == path);

    /// <summary>Waits until so many requests of a kind have come.</summary>
    public Task<Seen> SeeAsync(Func<Seen, bool> wanted, int count) =>
        SeeAsync(seen => wanted(seen) && _seen.Count(other => wanted(other)) >= count);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _over.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var peer = new PeerSocket(socket, context, $"ws://{Origin}/resume");
            await _sockets.Writer.WriteAsync(peer);
            await peer.PumpAsync(_over.Token);
            return;
        }

        var seen = await Seen.ReadAsync(context);
        Route? route;
        lock (_lock)
        {
            _seen.Enqueue(seen);
            foreach (var waiting in _waiting.Where(waiting => waiting.Wanted(seen)).ToList())
            {
                waiting.Found.TrySetResult(seen);
                _waiting.Remove(waiting);
            }

            route = _routes.Find(rule => rule.Left > 0 && rule.Method == seen.Method && seen.Path.StartsWith(rule.Path, StringComparison.Ordinal));
            if (route is not null)
            {
                route.Left--;
            }
        }

        await (route?.Answer(context, seen) ?? UsualAsync(context, seen));
    }

    private Task UsualAsync(HttpContext context, Seen seen) => seen switch
    {
        { Method: "GET", Path: "/gateway/bot" } => AnswerAsync(context, 200, $$$"""
            {"url":"ws://{{{Origin}}}/gateway","shards":1,"session_start_limit":{"total":{{{Limit.Total}}},"remaining":{{{Limit.Remaining}}},
            "reset_after":{{{Limit.ResetAfter}}},"max_concurrency":{{{Limit.MaxConcurrency}}}}}
            """),
        { Method: "GET", Path: "/gateway" } => AnswerAsync(context, 200, $$"""{"url":"ws://{{Origin}}/gateway"}"""),
        { Method: "GET", Path: "/applications/@me" } => AnswerAsync(context, 200, $$"""{"id":"{{Application}}","interactions_endpoint_url":null}"""),
        { Method: "GET" } when seen.Path.EndsWith("/commands", StringComparison.Ordinal) => AnswerAsync(context, 200, "[]"),
        { Method: "PUT" } when seen.Path.EndsWith("/commands", StringComparison.Ordinal) => AnswerAsync(context, 200, seen.Body),
        { IsCallback: true } => AnswerAsync(context, 204),
        { Method: "DELETE" } => AnswerAsync(context, 204),
        _ when seen.Path.StartsWith("/webhooks/", StringComparison.Ordinal) => AnswerAsync(context, 200, """{"id":"77"}"""),
        _ when seen.Path.StartsWith("/channels/", StringComparison.Ordinal) => AnswerAsync(context, 200, """{"id":"88"}"""),
        _ => AnswerAsync(context, 404, """{"code":0,"message":"404: Not Found"}"""),
    };

    private sealed record Route(string Method, string Path, Func<HttpContext, Seen, Task> Answer)
    {
        public int Left { get; set; }
    }
}
