using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>One connection to the gateway, played by hand.</summary>
internal sealed class PeerSocket(WebSocket socket, HttpContext context, string resumeUrl)
{
    private readonly Channel<JsonElement> _frames = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _answersClose = true;

    public string Path { get; } = context.Request.Path.Value!;

    public string Query { get; } = context.Request.QueryString.Value!;

    /// <summary>The code that the bot closed with; null for a cut.</summary>
    public Task<int?> ClosedAsync() => _closed.Task.InTime();

    public bool IsClosed => _closed.Task.IsCompleted;

    /// <summary>Every frame of the bot so far has been taken.</summary>
    public bool IsSilent => !_frames.Reader.TryPeek(out _);

    /// <summary>From now on a close of the bot gets no answer.</summary>
    public void PlayDead() => _answersClose = false;

    public Task<JsonElement> NextAsync() => _frames.Reader.NextAsync();

    /// <summary>The next frame, which must have this op.</summary>
    public async Task<JsonElement> ExpectAsync(int op)
    {
        var frame = await NextAsync();
        Assert.Equal(op, frame.GetProperty("op").GetInt32());
        return frame;
    }

    /// <summary>The next frame with this op, passing over others.</summary>
    public async Task<JsonElement> FindAsync(int op)
    {
        while (true)
        {
            var frame = await NextAsync();
            if (frame.GetProperty("op").GetInt32() == op)
            {
                return frame;
            }
        }
    }

    public async Task SendAsync(string json, int fragment = int.MaxValue)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var start = 0; start < bytes.Length;)
        {
            var length = Math.Min(fragment, bytes.Length - start);
            await socket.SendAsync(
                bytes.AsMemory(start, length), WebSocketMessageType.Text, start + length == bytes.Length, TestContext.Current.CancellationToken);
            start += length;
        }
    }

    public Task HelloAsync(int interval = 41_250) => SendAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}},"s":null,"t":null}""");

    public Task AckAsync() => SendAsync("""{"op":11}""");

    public Task DispatchAsync(string name, string data, long? sequence) =>
        SendAsync($$"""{"t":"{{name}}","s":{{sequence?.ToString() ?? "null"}},"op":0,"d":{{data}}}""");

    public Task ReadyAsync(long sequence = 1, string guilds = "[]", string session = "session-1") =>
        DispatchAsync("READY", Ready(guilds, session), sequence);

    public string Ready(string guilds = "[]", string session = "session-1") => $$"""
        {"v":10,"user":{"id":"900","username":"bot"},"guilds":{{guilds}},"session_id":"{{session}}","resume_gateway_url":"{{resumeUrl}}",
        "application":{"id":"{{FakeDiscord.Application}}","flags":0} }
        """;

    /// <summary>HELLO, IDENTIFY, READY.</summary>
    public async Task<JsonElement> WelcomeAsync(int interval = 41_250, string guilds = "[]")
    {
        await HelloAsync(interval);
        var identify = await FindAsync(2);
        await ReadyAsync(guilds: guilds);
        return identify;
    }

    public Task CloseAsync(int code) =>
        socket.CloseOutputAsync((WebSocketCloseStatus)code, null, TestContext.Current.CancellationToken);

    /// <summary>Cuts the TCP connection without a word.</summary>
    public void Drop() => context.Abort();

    /// <summary>Reads until the connection's end.</summary>
    public async Task PumpAsync(CancellationToken over)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), over);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                _frames.Writer.TryWrite(JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement);
            }

            _closed.TrySetResult((int?)socket.CloseStatus);
            if (_answersClose && socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, over);
            }
            else if (!_answersClose)
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            _closed.TrySetResult(null);
        }

        _frames.Writer.TryComplete();
    }
}
