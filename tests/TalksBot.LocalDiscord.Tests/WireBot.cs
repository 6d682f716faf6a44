using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests;

/// <summary>A bot made of bare sockets and requests, so that only the wire is between it and the stand-in.</summary>
internal sealed class WireBot : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();

    private WireBot(LocalDiscordServer server, HttpClient http) => (Server, Http) = (server, http);

    public LocalDiscordServer Server { get; }

    public HttpClient Http { get; }

    public int? CloseCode => (int?)socket.CloseStatus;

    public static async Task<WireBot> OpenAsync(LocalDiscordServer server, CancellationToken ct, Uri? address = null, string query = "?v=10&encoding=json")
    {
        var bot = new WireBot(server, NewHttp(server));
        await bot.socket.ConnectAsync(new Uri(address ?? server.GatewayUrl, query), ct);
        return bot;
    }

    public static async Task<WireBot> ReadyAsync(LocalDiscordServer server, CancellationToken ct, long intents = 0)
    {
        var bot = await OpenAsync(server, ct);
        await bot.NextAsync(frame => Op(frame) == 10, ct);
        await bot.SendAsync(Identify(server, intents), ct);
        bot.Ready = await bot.EventAsync("READY", ct);
        return bot;
    }

    /// <summary>The data of READY.</summary>
    public JsonElement Ready { get; private set; }

    public static HttpClient NewHttp(LocalDiscordServer server)
    {
        var http = new HttpClient { BaseAddress = new Uri(server.ApiUrl + "/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", server.Token);
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        return http;
    }

    public static string Identify(LocalDiscordServer server, long intents = 0, string extra = "") =>
        $$$"""{"op":2,"d":{"token":"{{{server.Token}}}","intents":{{{intents}}},"properties":{"os":"o","browser":"b","device":"d"}{{{extra}}}}}""";

    public static int Op(JsonElement frame) => frame.GetProperty("op").GetInt32();

    public Task SendAsync(string text, CancellationToken ct) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, ct);

    public Task CloseAsync(int code, CancellationToken ct) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "", ct);

    /// <summary>The next message, or null when the gateway closed.</summary>
    public async Task<JsonElement?> ReceiveAsync(CancellationToken ct)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, ct);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonElement.Parse(message.ToArray());
        }
    }

    public async Task<JsonElement> NextAsync(Func<JsonElement, bool> matches, CancellationToken ct)
    {
        while (await ReceiveAsync(ct) is { } frame)
        {
            if (matches(frame))
                return frame;
        }

        throw new InvalidOperationException($"The gateway closed with {CloseCode}.");
    }

    /// <summary>The data of the next event of that name.</summary>
    public async Task<JsonElement> EventAsync(string name, CancellationToken ct) =>
        (await NextAsync(frame => frame.TryGetProperty("t", out var t) && t.ValueEquals(name), ct)).GetProperty("d");

    public async Task<int?> WaitForCloseAsync(CancellationToken ct)
    {
        while (await ReceiveAsync(ct) is not null)
        {
        }

        return CloseCode;
    }

    public async Task<(int Status, JsonElement Body)> CallAsync(string method, string path, string? json, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonElement.Parse(text) : default);
    }

    public Task<(int Status, JsonElement Body)> AnswerAsync(JsonElement interaction, string body, CancellationToken ct) =>
        CallAsync("POST", $"interactions/{interaction.GetProperty("id")}/{interaction.GetProperty("token")}/callback", body, ct);

    /// <summary>A call to the interaction's webhook.</summary>
    public Task<(int Status, JsonElement Body)> TokenAsync(string method, JsonElement interaction, string tail, string? body, CancellationToken ct) =>
        CallAsync(method, $"webhooks/{Server.ApplicationId}/{interaction.GetProperty("token")}{tail}", body, ct);

    public Task<(int Status, JsonElement Body)> RegisterAsync(string commands, CancellationToken ct) =>
        CallAsync("PUT", $"applications/{Server.ApplicationId}/commands", commands, ct);

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        Http.Dispose();
        return ValueTask.CompletedTask;
    }
}
