using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace TalksBot.Discord.Gateway;

/// <summary>Takes an event: its name and its <c>d</c>, both valid only during the call. Must not throw.</summary>
internal delegate void Dispatch(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data);

/// <summary>What a connection needs of its shard.</summary>
internal sealed record ConnectionPlan(Uri Address, Session Session, bool Resumes, Func<byte[]> FirstPayload);

/// <summary>
/// One connection from its opening to its end. Reads on its own, writes through <see cref="SendQueue"/>;
/// whoever ends it first says why.
/// </summary>
internal sealed partial class GatewayConnection(
    HttpMessageInvoker http, Dispatch dispatch, TimeProvider clock, Jitter jitter, ILogger logger) : IDisposable
{
    private const int KeepsSession = 4000;
    private const int EndsSession = 1000;
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_helloTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromSeconds(1);

    private readonly GatewaySocket _socket = new(http);
    private readonly CancellationTokenSource _over = new();
    private SendQueue _sends = null!;
    private Heartbeat? _heartbeat;
    private ITimer? _helloTimer;
    private ConnectionEnd? _end;
    private Task _sending = Task.CompletedTask;
    private bool _replaying;

    /// <summary>Lives until the connection's end. <paramref name="stop"/> ends it with close code 1000.</summary>
    public async Task<ConnectionEnd> RunAsync(ConnectionPlan plan, CancellationToken stop)
    {
        try
        {
            using var limit = new CancellationTokenSource(s_connectTimeout, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            await _socket.ConnectAsync(plan.Address, both.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or HttpRequestException)
        {
            return stop.IsCancellationRequested ? ConnectionEnd.Stopped : ConnectionEnd.NotConnected;
        }

        _sends = new SendQueue(_socket.SendAsync, clock);
        _sending = SendAsync();
        await using var stopping = stop.Register(() => End(EndsSession, ConnectionEnd.Stopped));
        _helloTimer = clock.CreateTimer(_ => End(KeepsSession, ConnectionEnd.NoHello), null, s_helloTimeout, Timeout.InfiniteTimeSpan);
        var lost = await ReadAsync(plan);
        await _over.CancelAsync();
        _socket.Abort();
        await _sending;
        return Volatile.Read(ref _end) ?? lost;
    }

    public void Dispose()
    {
        _helloTimer?.Dispose();
        _socket.Dispose();
        _over.Dispose();
    }

    private async Task<ConnectionEnd> ReadAsync(ConnectionPlan plan)
    {
        try
        {
            while (await _socket.ReceiveAsync() is { } message)
            {
                Read(message.Span, plan);
            }

            if (Volatile.Read(ref _end) is null)
            {
                // The answer to their close must not be 1000 or 1001 either: those would end the session.
                using var limit = new CancellationTokenSource(s_closeTimeout, clock);
                await _over.CancelAsync();
                await _sending.WaitAsync(limit.Token);
                await _socket.CloseAsync(KeepsSession, limit.Token);
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // A broken connection says nothing more than that; a code may have come before.
        }

        return _socket.CloseCode is { } code ? ConnectionEnd.Closed(code) : ConnectionEnd.Lost;
    }

    private void Read(ReadOnlySpan<byte> message, ConnectionPlan plan)
    {
        Frame frame;
        try
        {
            frame = Frame.Read(message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            LogUnreadable(message.Length);
            return;
        }

        switch (frame.Op)
        {
            case Op.Dispatch:
                Dispatched(frame, plan);
                break;
            case Op.Heartbeat:
                Beat(plan.Session);
                break;
            case Op.HeartbeatAck:
                _heartbeat?.Acknowledged();
                break;
            case Op.Reconnect:
                End(KeepsSession, ConnectionEnd.Reconnect);
                break;
            case Op.InvalidSession:
                // The pause keeps clear of the 5 seconds between two IDENTIFYs.
                End(KeepsSession, ConnectionEnd.InvalidSession(frame.Data.SequenceEqual("true"u8), TimeSpan.FromSeconds(1 + (4 * jitter()))));
                break;
            case Op.Hello:
                Greeted(frame.HeartbeatInterval(), plan);
                break;
            default:
                LogUnknownOp((int)frame.Op);
                break;
        }
    }

    private void Greeted(TimeSpan? interval, ConnectionPlan plan)
    {
        if (_heartbeat is not null || interval is null || Volatile.Read(ref _end) is not null)
        {
            return;
        }

        _helloTimer?.Dispose();
        _heartbeat = new Heartbeat(clock, jitter, () => Beat(plan.Session));
        _ = BeatAsync(interval.Value);
        _replaying = plan.Resumes;
        _sends.Send(plan.FirstPayload());
    }

    private void Dispatched(in Frame frame, ConnectionPlan plan)
    {
        if (frame.Sequence is { } sequence)
        {
            if (_replaying && plan.Session.Sequence >= sequence)
            {
                return;
            }

            plan.Session.Advance(sequence);
        }

        if (frame.Event.SequenceEqual("RESUMED"u8))
        {
            _replaying = false;
        }

        dispatch(frame.Event, frame.Data);
    }

    private void Beat(Session session) => _sends.SendHeartbeat(Payloads.Heartbeat(session.Sequence));

    private async Task BeatAsync(TimeSpan interval)
    {
        try
        {
            await _heartbeat!.RunAsync(interval, _over.Token);
            End(KeepsSession, ConnectionEnd.NoAck);
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    private async Task SendAsync()
    {
        try
        {
            await _sends.RunAsync(_over.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // Cancelled: the connection is over. Broken: the reader sees it too, or the heartbeat does.
        }
    }

    /// <summary>Closes from our side; the first reason counts.</summary>
    private void End(int code, ConnectionEnd why)
    {
        if (Interlocked.CompareExchange(ref _end, why, null) is null)
        {
            _ = CloseAsync(code);
        }
    }

    private async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(s_closeTimeout, clock);
        try
        {
            // One writer at a time: what is being sent ends first. A half-open connection may never take it, hence the limit.
            await _over.CancelAsync();
            await _sending.WaitAsync(limit.Token);
            await _socket.CloseAsync(code, limit.Token);
            await Task.Delay(s_closeTimeout, clock, CancellationToken.None);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // Then it is cut.
        }

        _socket.Abort();
    }

    [LoggerMessage(LogLevel.Warning, "A gateway message of {Length} bytes could not be read and is ignored.")]
    private partial void LogUnreadable(int length);

    [LoggerMessage(LogLevel.Debug, "Unknown gateway op {Op} ignored.")]
    private partial void LogUnknownOp(int op);
}
