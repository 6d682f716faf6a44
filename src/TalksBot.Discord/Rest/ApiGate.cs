using Microsoft.Extensions.Logging;

namespace TalksBot.Discord.Rest;

/// <summary>Whether the API as a whole may be used: global pauses, bans at Discord's edge, a dead bot token, too many refusals.</summary>
internal sealed partial class ApiGate(TimeProvider clock, FatalStop fatal, ILogger<ApiGate> logger)
{
    /// <summary>A tenth of what makes Discord ban the address.</summary>
    public const int MostRefusals = 1000;

    private static readonly TimeSpan s_refusalWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_firstBan = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longestBan = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Queue<long> _refusals = new();
    private DateTimeOffset _pausedUntil;
    private DateTimeOffset _bannedUntil;
    private int _bans;
    private volatile bool _tokenDead;

    /// <summary>Whether even interaction routes must be left alone.</summary>
    public bool Banned => _bans > 0 && clock.GetUtcNow() < BannedUntil;

    /// <summary>Whether background work has to stop because refusals come too often.</summary>
    public bool RefusedTooOften
    {
        get
        {
            lock (_lock)
            {
                ForgetOldRefusals();
                return _refusals.Count >= MostRefusals;
            }
        }
    }

    private DateTimeOffset BannedUntil
    {
        get
        {
            lock (_lock)
            {
                return _bannedUntil;
            }
        }
    }

    /// <summary>Waits until requests of the bot's account may go out.</summary>
    /// <exception cref="RestException">They never may again: the bot token is dead.</exception>
    public async Task OpenAsync(CancellationToken ct)
    {
        while (true)
        {
            if (_tokenDead)
            {
                throw new RestException("Discord refused the bot token; no request is sent any more.") { NothingSent = true };
            }

            DateTimeOffset until;
            lock (_lock)
            {
                until = _pausedUntil > _bannedUntil ? _pausedUntil : _bannedUntil;
            }

            var wait = until - clock.GetUtcNow();
            if (wait <= TimeSpan.Zero)
            {
                return;
            }

            await Task.Delay(wait, clock, ct);
        }
    }

    public void Pause(TimeSpan time)
    {
        lock (_lock)
        {
            var until = clock.GetUtcNow() + time;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }

        LogPaused(time);
    }

    /// <summary>Discord's edge closed the door: everything waits a minute, twice as long each time, an hour at most.</summary>
    public void Ban()
    {
        TimeSpan time;
        lock (_lock)
        {
            // Answers of requests that were already under way say the same ban again.
            if (clock.GetUtcNow() < _bannedUntil)
            {
                return;
            }

            time = TimeSpan.FromTicks(Math.Min(s_firstBan.Ticks << Math.Min(_bans, 8), s_longestBan.Ticks));
            _bans++;
            _bannedUntil = clock.GetUtcNow() + time;
        }

        LogBanned(time);
    }

    public void Succeeded()
    {
        if (_bans > 0 && !Banned)
        {
            _bans = 0;
        }
    }

    public void TokenDied()
    {
        _tokenDead = true;
        fatal.Stop("Discord refused the bot token (401). Make a new one in the Developer Portal (Bot, Reset Token) and set Discord:Token.");
    }

    /// <summary>Counts a 401, a 403 or a 429 that is held against this address.</summary>
    public void Refused()
    {
        int count;
        lock (_lock)
        {
            ForgetOldRefusals();
            _refusals.Enqueue(clock.GetTimestamp());
            count = _refusals.Count;
        }

        if (count == MostRefusals)
        {
            LogRefusedTooOften(count);
        }
    }

    private void ForgetOldRefusals()
    {
        while (_refusals.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > s_refusalWindow)
        {
            _refusals.Dequeue();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Discord's global rate limit: all requests but interaction answers wait {Time}.")]
    private partial void LogPaused(TimeSpan time);

    [LoggerMessage(LogLevel.Error, "Discord's edge refuses this address (429 without rate limit headers): all traffic waits {Time}.")]
    private partial void LogBanned(TimeSpan time);

    [LoggerMessage(LogLevel.Error, "{Count} requests were refused within 10 minutes; background posts stop until that falls, before Discord bans this address.")]
    private partial void LogRefusedTooOften(int count);
}
