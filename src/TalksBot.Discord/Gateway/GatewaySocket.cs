using System.Buffers;
using System.Net.WebSockets;

namespace TalksBot.Discord.Gateway;

/// <summary>A WebSocket with whole messages: fragments are put together in one buffer that is used again.</summary>
internal sealed class GatewaySocket(HttpMessageInvoker http) : IDisposable
{
    private const int SmallBuffer = 16 * 1024;
    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(SmallBuffer);

    /// <summary>The code that the peer closed with; null while open, or when it sent none.</summary>
    public int? CloseCode => _socket.CloseStatus is { } status && status != WebSocketCloseStatus.Empty ? (int)status : null;

    /// <exception cref="WebSocketException">The address could not be reached.</exception>
    public Task ConnectAsync(Uri address, CancellationToken ct)
    {
        // Our own heartbeat says more than a ping.
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        return _socket.ConnectAsync(address, http, ct);
    }

    /// <summary>The next message, valid until the next call; null when the peer closed. Never cancelled: that would cut the connection.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        if (_buffer.Length > SmallBuffer * 4)
        {
            // READY may have had megabytes; what follows is small.
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(SmallBuffer);
        }

        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Grow(length);
            }

            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return _buffer.AsMemory(0, length);
            }
        }
    }

    public Task SendAsync(ReadOnlyMemory<byte> payload) =>
        _socket.SendAsync(payload, WebSocketMessageType.Text, true, CancellationToken.None).AsTask();

    /// <summary>Sends a close frame; the peer's own is still to be received.</summary>
    public Task CloseAsync(int code, CancellationToken ct) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, ct);

    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        _buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
