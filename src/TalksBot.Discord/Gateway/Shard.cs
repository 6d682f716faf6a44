using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Gateway;

/// <summary>One shard's life: connection after connection, resumed while the session lives, identified anew when it does not.</summary>
internal sealed partial class Shard(
    int id, IOptions<DiscordOptions> options, DiscordHttp http, GatewayAddress address, IdentifyGuard guard, FatalStop fatal,
    DiscordConnection connection, EventReader events, TimeProvider clock, Jitter jitter, ILogger<Shard> logger)
{
    /// <summary>A dead session would otherwise be resumed for ever: a cut connection does not say whether it is the network or the session.</summary>
    private const int MostResumes = 3;

    private readonly Session _session = new();
    private readonly Backoff _backoff = new(jitter);
    private readonly TaskCompletionSource _identified = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _failedResumes;
    private bool _isLive;

    /// <summary>Completes when the shard has sent its first IDENTIFY, so that the next shard may send its own.</summary>
    public Task Identified => _identified.Task;

    /// <summary>Completes at the first READY.</summary>
    public Task Ready => _ready.Task;

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !fatal.Stopped)
        {
            var end = await ConnectAsync(stop);
            if (_isLive)
            {
                _isLive = false;
                connection.ShardDisconnected();
            }

            if (end.Next == Next.Stopped)
            {
                return;
            }

            if (end.Next == Next.GiveUp)
            {
                fatal.Stop(end.Why);
                return;
            }

            await PauseAsync(end, stop);
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken stop)
    {
        var resumes = _session.CanResume && _failedResumes < MostResumes;
        IdentifyGuard.Turn? turn = null;
        try
        {
            if (resumes)
            {
                // Counted as failed until RESUMED comes.
                _failedResumes++;
                return await RunAsync(new(GatewayAddress.Join(_session.ResumeUrl!), _session, true, Resume), stop);
            }

            _session.Forget();
            _failedResumes = 0;
            var (url, limit) = await address.AskAsync(stop);
            turn = await guard.TakeTurnAsync(id % (limit?.MaxConcurrency ?? 1), limit, stop);
            var end = await RunAsync(new(url, _session, false, () => Identify(turn)), stop);
            if (end.Unreachable)
            {
                address.Forget();
            }

            return end;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ConnectionEnd.Stopped;
        }
        catch (RestException e)
        {
            return fatal.Stopped ? ConnectionEnd.Stopped : new(Next.Resume, e.Message);
        }
        finally
        {
            turn?.Dispose();
        }
    }

    private async Task<ConnectionEnd> RunAsync(ConnectionPlan plan, CancellationToken stop)
    {
        using var socket = new GatewayConnection(http.Invoker, Dispatched, clock, jitter, logger);
        return await socket.RunAsync(plan, stop);
    }

    private async Task PauseAsync(ConnectionEnd end, CancellationToken stop)
    {
        if (end.Next == Next.Identify)
        {
            _session.Forget();
        }

        var wait = _backoff.Next();
        wait = end.Pause > wait ? end.Pause : wait;
        if (end.IsOurBug)
        {
            LogBug(id, end.Why);
        }

        LogReconnects(id, end.Why, wait);
        try
        {
            await Task.Delay(wait, clock, stop);
        }
        catch (OperationCanceledException)
        {
            // The loop sees it.
        }
    }

    private byte[] Identify(IdentifyGuard.Turn turn)
    {
        turn.MarkSent();
        _identified.TrySetResult();
        return Payloads.Identify(options.Value.Token, options.Value.Intents, id, options.Value.ShardCount);
    }

    private byte[] Resume() => Payloads.Resume(options.Value.Token, _session.Id!, _session.Sequence!.Value);

    private void Dispatched(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        try
        {
            if (name.SequenceEqual("READY"u8))
            {
                var ready = ReadyEvent.Read(data);
                _session.Begin(ready.SessionId, ready.ResumeUrl ?? address.Current);
                events.Ready(ready);
                Live();
                LogReady(id, ready.Guilds.Count);
                _ready.TrySetResult();
            }
            else if (name.SequenceEqual("RESUMED"u8))
            {
                Live();
                LogResumed(id);
            }
            else
            {
                events.Read(name, data);
            }
        }
        catch (Exception e)
        {
            // An event that can't be read is lost; the connection and its heartbeat are not.
            LogUnreadable(e.GetType().Name);
        }
    }

    private void Live()
    {
        _backoff.Reset();
        _failedResumes = 0;
        if (!_isLive)
        {
            _isLive = true;
            connection.ShardConnected();
        }
    }

    [LoggerMessage(LogLevel.Information, "Ready: shard {Shard} is connected and in {Guilds} servers.")]
    private partial void LogReady(int shard, int guilds);

    [LoggerMessage(LogLevel.Information, "Resumed: shard {Shard} is connected again.")]
    private partial void LogResumed(int shard);

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} lost its connection: {Why}. It connects again in {Wait}.")]
    private partial void LogReconnects(int shard, string why, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "Discord ended the connection of shard {Shard} for a bug here: {Why}.")]
    private partial void LogBug(int shard, string why);

    [LoggerMessage(LogLevel.Error, "An event could not be read ({Why}) and is ignored.")]
    private partial void LogUnreadable(string why);
}
