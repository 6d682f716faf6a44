using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace TalksBot.Benchmarks.Wire;

/// <summary>The least that can answer at all: a socket, a client, one fixed reply. No bot can be faster, so it shows what the machine gives.</summary>
internal static class FloorBot
{
    private const string Commands = """[{"name":"ask","description":"Ask","options":[{"type":3,"name":"question","description":"What"}]}]""";
    private static readonly byte[] Reply = """{"type":4,"data":{"content":"No fact on that."}}"""u8.ToArray();

    public static async Task RunAsync(string api, string token, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null });
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://talksbot.invalid, 0)");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token);
        using var gateway = JsonDocument.Parse(await http.GetByteArrayAsync($"{api}/gateway/bot", ct));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(gateway.RootElement.GetProperty("url").GetString() + "/?v=10&encoding=json"), ct);
        var buffer = new byte[64 * 1024];
        while (await ReceiveAsync(socket, buffer, ct) is { Length: > 0 } frame)
        {
            await ReadAsync(frame);
        }

        async Task ReadAsync(ReadOnlyMemory<byte> frame)
        {
            using var message = JsonDocument.Parse(frame);
            var root = message.RootElement;
            if (root.GetProperty("op").GetInt32() == 10)
            {
                var identify = $$"""{"op":2,"d":{"properties":{"os":"linux","browser":"floor","device":"floor"},"intents":0,"token":"{{token}}"} }""";
                await socket.SendAsync(Encoding.UTF8.GetBytes(identify), WebSocketMessageType.Text, true, ct);
                return;
            }

            switch (root.GetProperty("t").GetString())
            {
                case "READY":
                    _ = RegisterAsync(root.GetProperty("d").GetProperty("application").GetProperty("id").GetString()!);
                    break;
                case "INTERACTION_CREATE":
                    _ = AnswerAsync(root.GetProperty("d").GetProperty("id").GetString()!, root.GetProperty("d").GetProperty("token").GetString()!);
                    break;
            }
        }

        async Task RegisterAsync(string application)
        {
            using var body = new StringContent(Commands, Encoding.UTF8, "application/json");
            using var registered = await http.PutAsync(new Uri($"{api}/applications/{application}/commands"), body, ct);
        }

        async Task AnswerAsync(string id, string answerToken)
        {
            using var body = new ByteArrayContent(Reply);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answered = await http.PostAsync(new Uri($"{api}/interactions/{id}/{answerToken}/callback"), body, ct);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReceiveAsync(ClientWebSocket socket, byte[] buffer, CancellationToken ct)
    {
        for (var length = 0; ;)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), ct);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return default;
            }

            if (part.EndOfMessage)
            {
                return buffer.AsMemory(0, length);
            }
        }
    }
}
