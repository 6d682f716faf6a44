using System.Threading.Channels;

namespace TalksBot.Discord.Gateway;

/// <summary>
/// The one writer of a connection. Heartbeats go first and have three sends of Discord's 120 per minute kept for them;
/// the rest waits until it may go.
/// </summary>
internal sealed class SendQueue(Func<ReadOnlyMemory<byte>, Task> send, TimeProvider clock)
{
    public const int LargestPayload = 4096;
    private const int MostSends = 120;
    private const int KeptForHeartbeats = 3;

    // A little over Discord's minute, for its clock sees arrivals and ours departures.
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(61);

    private readonly Lock _lock = new();
    private readonly Queue<byte[]> _heartbeats = new();
    private readonly Queue<byte[]> _others = new();
    private readonly Queue<long> _sent = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <exception cref="ArgumentException">Discord would close the connection over a payload of this size.</exception>
    public void Send(byte[] payload) => Enqueue(_others, payload);

    public void SendHeartbeat(byte[] payload) => Enqueue(_heartbeats, payload);

    /// <summary>Sends until cancelled, or until a send fails. A send under way is finished: cutting it would cut the connection.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            var (payload, wait) = Take();
            if (payload is not null)
            {
                await send(payload);
            }
            else
            {
                await WaitAsync(wait, ct);
            }
        }
    }

    private void Enqueue(Queue<byte[]> queue, byte[] payload)
    {
        if (payload.Length > LargestPayload)
        {
            throw new ArgumentException($"The payload has {payload.Length} bytes; Discord takes {LargestPayload}.", nameof(payload));
        }

        lock (_lock)
        {
            queue.Enqueue(payload);
        }

        _wake.Writer.TryWrite(true);
    }

    /// <summary>The next payload that may go out, or how long nothing may; infinite when nothing waits.</summary>
    private (byte[]? Payload, TimeSpan Wait) Take()
    {
        lock (_lock)
        {
            while (_sent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= s_window)
            {
                _sent.Dequeue();
            }

            var free = MostSends - _sent.Count;
            if (free > 0 && _heartbeats.TryDequeue(out var payload) || free > KeptForHeartbeats && _others.TryDequeue(out payload))
            {
                _sent.Enqueue(clock.GetTimestamp());
                return (payload, default);
            }

            return _heartbeats.Count + _others.Count == 0
                ? (null, Timeout.InfiniteTimeSpan)
                : (null, s_window - clock.GetElapsedTime(_sent.Peek()));
        }
    }

    // Woken by whatever is queued, so that a heartbeat overtakes what waits for its turn.
    private async Task WaitAsync(TimeSpan wait, CancellationToken ct)
    {
        if (wait == Timeout.InfiniteTimeSpan)
        {
            await _wake.Reader.ReadAsync(ct);
            return;
        }

        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(_wake.Reader.ReadAsync(cancelled.Token).AsTask(), Task.Delay(wait, clock, cancelled.Token));
        await cancelled.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }
}
