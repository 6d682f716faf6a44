using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Reflection;
using Microsoft.Extensions.Options;
using TalksBot.Discord.Interactions;

namespace TalksBot.Discord.Rest;

/// <summary>One HTTP answer, read to its end.</summary>
internal readonly record struct HttpAnswer(int Status, byte[] Body, LimitHeaders Limits);

/// <summary>The one HTTP client: pooled connections, nothing that follows, stores, traces or logs an address.</summary>
internal sealed class DiscordHttp : IDisposable
{
    private static readonly MediaTypeHeaderValue s_json = new(MediaTypeNames.Application.Json);

    private readonly TimeProvider _clock;
    private readonly string _api;
    private readonly AuthenticationHeaderValue _bot;
    private readonly string _userAgent;

    public DiscordHttp(IOptions<DiscordOptions> options, TimeProvider clock)
    {
        _clock = clock;
        _api = options.Value.ApiUrl.TrimEnd('/');
        _bot = new("Bot", options.Value.Token);
        var version = typeof(DiscordHttp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        _userAgent = $"DiscordBot ({options.Value.ProjectUrl}, {version.Split('+')[0]})";
        Invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            // Tracing would put addresses, and with them interaction tokens, into spans.
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 256,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(4),
            PooledConnectionLifetime = TimeSpan.FromMinutes(30),
            UseCookies = false,
            UseProxy = false,
        });
    }

    /// <summary>Shared with the gateway's handshake, so that both use one pool and one warm code path.</summary>
    public HttpMessageInvoker Invoker { get; }

    /// <summary>
    /// Sends once. Null when no answer came: connection refused or broken, or <paramref name="timeout"/> over.
    /// <paramref name="asBot"/> adds the bot's token; interaction routes are authorised by their address alone.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<HttpAnswer?> SendAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, IReadOnlyList<FileUpload> files, bool asBot, TimeSpan timeout, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, _api + path);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (asBot)
        {
            request.Headers.Authorization = _bot;
        }

        if (body is { } json)
        {
            request.Content = files.Count == 0 ? JsonContent(json) : Multipart(json, files);
        }

        using var limit = new CancellationTokenSource(timeout, _clock);
        using var link = ct.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), limit);
        try
        {
            using var response = await Invoker.SendAsync(request, limit.Token);
            var status = (int)response.StatusCode;
            var read = status == 204 || response.Content.Headers.ContentLength == 0
                ? []
                : await response.Content.ReadAsByteArrayAsync(limit.Token);
            return new(status, read, asBot || status == 429 ? LimitHeaders.Read(response.Headers) : default);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            return null;
        }
    }

    public void Dispose() => Invoker.Dispose();

    private static ReadOnlyMemoryContent JsonContent(ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = s_json;
        return content;
    }

    private static MultipartFormDataContent Multipart(ReadOnlyMemory<byte> json, IReadOnlyList<FileUpload> files)
    {
        var content = new MultipartFormDataContent { { JsonContent(json), "payload_json" } };
        for (var i = 0; i < files.Count; i++)
        {
            content.Add(new ReadOnlyMemoryContent(files[i].Content), $"files[{i}]", files[i].Name);
        }

        return content;
    }
}
