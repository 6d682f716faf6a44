using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using TalksBot.LocalDiscord.Faults;
using TalksBot.LocalDiscord.Interactions;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>One web socket: a reader that hands messages to the conversation and a writer that sends in order.</summary>
internal sealed class GatewayConnection(GatewayHub hub, WebSocket socket, HttpContext context, int number)
{
    private const int LongestPayload = 4096;

    private readonly Channel<Outgoing> outgoing = Channel.CreateUnbounded<Outgoing>(new() { SingleReader = true });
    private int? closedWith;
    private int? closedByBot;

    public int Number { get; } = number;

    public GatewayHub Hub { get; } = hub;

    public bool IsClosing => closedWith is not null;

    /// <param name="fault">What goes wrong at the start, or null.</param>
    public async Task RunAsync(GatewayFault? fault, CancellationToken ct)
    {
        var conversation = new GatewayConversation(this);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var writing = WriteAsync(over.Token);
        try
        {
            conversation.Begin(context.Request.Query, fault, over.Token);
            // Recorded only now, so that who waits for the record finds HELLO said, or its delay running.
            var path = context.Request.Path.Value!;
            var isResumeAddress = path.StartsWith(GatewayHub.ResumePath, StringComparison.Ordinal);
            Hub.Record.Connections.Add(new(Hub.Now, Number, path, context.Request.QueryString.Value ?? "", isResumeAddress));
            await ReadAsync(conversation, over.Token);
            // The answer to the bot's close frame still goes out.
            outgoing.Writer.TryComplete();
            await writing;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
            // The other side went away, or a fault cut the connection; both are ordinary here.
        }
        finally
        {
            conversation.End(closedByBot, closedWith);
            outgoing.Writer.TryComplete();
            await over.CancelAsync();
            await writing;
            Hub.Record.Closures.Add(new(Hub.Now, Number, closedByBot, closedWith));
        }
    }

    public void Send(byte[] frame, PendingInteraction? interaction = null)
    {
        if (!IsClosing)
            outgoing.Writer.TryWrite(new(frame, interaction));
    }

    /// <summary>Closes after what is already queued; what comes later is not sent.</summary>
    public void Close(int code, string reason)
    {
        if (closedWith is not null)
            return;
        outgoing.Writer.TryWrite(new(null, null, reason) { Code = code });
        closedWith = code;
    }

    public void Drop() => context.Abort();

    private async Task ReadAsync(GatewayConversation conversation, CancellationToken ct)
    {
        var buffer = new byte[LongestPayload + 1];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), ct);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                closedByBot = (int?)socket.CloseStatus;
                outgoing.Writer.TryWrite(new(null, null, "") { Code = closedByBot ?? 1000 });
                return;
            }

            length += received.Count;
            if (length > LongestPayload)
            {
                Close(CloseCode.Undecodable, "Payload over 4096 bytes.");
                length = 0;
            }

            if (!received.EndOfMessage)
                continue;
            if (!IsClosing)
                conversation.Take(buffer.AsMemory(0, length));
            length = 0;
        }
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        try
        {
            while (await outgoing.Reader.WaitToReadAsync(ct))
            {
                while (outgoing.Reader.TryRead(out var next))
                {
                    if (next.Frame is { } frame)
                    {
                        next.Interaction?.MarkSent();
                        await WriteAsync(frame, ct);
                    }
                    else if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    {
                        await socket.CloseOutputAsync((WebSocketCloseStatus)next.Code, next.Reason, ct);
                    }
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The reader notices as well and ends the connection.
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        var piece = Hub.Faults.Gateway.FragmentBytes;
        while (piece > 0 && frame.Length > piece)
        {
            await socket.SendAsync(frame[..piece], WebSocketMessageType.Text, endOfMessage: false, ct);
            frame = frame[piece..];
        }

        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, ct);
    }

    private readonly record struct Outgoing(byte[]? Frame, PendingInteraction? Interaction, string Reason = "")
    {
        public int Code { get; init; }
    }
}
