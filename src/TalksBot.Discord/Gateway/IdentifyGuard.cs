using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TalksBot.Discord.Gateway;

/// <summary>What <c>GET /gateway/bot</c> says about IDENTIFYs.</summary>
internal sealed record SessionStartLimit(int Total, int Remaining, TimeSpan ResetAfter, int MaxConcurrency);

/// <summary>
/// Keeps IDENTIFYs within Discord's limits: 5 seconds apart per rate key, and never the last of the day, for whoever uses them up
/// loses the bot token. Its memory is a file, so that a process which crashes and starts again and again is held back too.
/// </summary>
internal sealed partial class IdentifyGuard(IOptions<DiscordOptions> options, TimeProvider clock, ILogger<IdentifyGuard> logger)
{
    private const int UsualTotal = 1000;
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);

    // A little over Discord's 5 seconds, for its clock sees arrivals and ours departures.
    private static readonly TimeSpan s_apart = TimeSpan.FromSeconds(5.25);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, SemaphoreSlim> _turns = [];
    private IdentifyState? _state;

    /// <summary>Waits until this rate key may identify. The turn is over when it is disposed, whether or not it was used.</summary>
    public async Task<Turn> TakeTurnAsync(int key, SessionStartLimit? limit, CancellationToken ct)
    {
        SemaphoreSlim turns;
        lock (_lock)
        {
            turns = _turns.TryGetValue(key, out var known) ? known : _turns[key] = new(1, 1);
        }

        await turns.WaitAsync(ct);
        try
        {
            Note(limit);
            while (NextAt(key, limit) - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                if (wait > s_apart)
                {
                    LogBlocked(clock.GetUtcNow() + wait);
                }

                await Task.Delay(wait, clock, ct);
            }

            return new Turn(this, key, turns);
        }
        catch
        {
            turns.Release();
            throw;
        }
    }

    /// <summary>How many IDENTIFYs are never used: a tenth of the day's, ten at most.</summary>
    private static int Reserve(int total) => Math.Min(10, total / 10);

    private void Note(SessionStartLimit? limit)
    {
        if (limit is not null && limit.Remaining <= Reserve(limit.Total))
        {
            lock (_lock)
            {
                var state = State();
                state.BlockedUntil = Later(state.BlockedUntil, clock.GetUtcNow() + limit.ResetAfter);
                Save(state);
            }
        }
    }

    private DateTimeOffset NextAt(int key, SessionStartLimit? limit)
    {
        lock (_lock)
        {
            var state = State();
            var next = state.BlockedUntil;
            if (state.LastByKey.TryGetValue(key, out var last))
            {
                next = Later(next, last + s_apart);
            }

            var total = limit?.Total ?? UsualTotal;
            return state.Count >= total - Reserve(total) ? Later(next, state.DayBegan + s_day) : next;
        }
    }

    private void MarkSent(int key)
    {
        lock (_lock)
        {
            var state = State();
            var now = clock.GetUtcNow();
            if (now - state.DayBegan >= s_day)
            {
                state.DayBegan = now;
                state.Count = 0;
            }

            state.Count++;
            state.LastByKey[key] = now;
            Save(state);
        }
    }

    private IdentifyState State()
    {
        if (_state is null)
        {
            _state = IdentifyState.Load(options.Value.StatePath, out var problem) ?? new();
            if (problem is not null)
            {
                LogUnreadable(options.Value.StatePath, problem);
            }

            // A file from a clock that ran ahead must not hold us back for ever.
            var now = clock.GetUtcNow();
            _state.DayBegan = _state.DayBegan > now ? now : _state.DayBegan;
            _state.BlockedUntil = _state.BlockedUntil > now + s_day ? now + s_day : _state.BlockedUntil;
            foreach (var (key, last) in _state.LastByKey.ToArray())
            {
                _state.LastByKey[key] = last > now ? now : last;
            }
        }

        return _state;
    }

    private void Save(IdentifyState state)
    {
        if (state.Save(options.Value.StatePath) is { } problem)
        {
            LogUnwritable(options.Value.StatePath, problem);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    [LoggerMessage(LogLevel.Error, "Too few IDENTIFYs are left for today; the bot stays offline until {Until} rather than lose its token.")]
    private partial void LogBlocked(DateTimeOffset until);

    [LoggerMessage(LogLevel.Warning, "{Path} can't be read ({Problem}): the count of IDENTIFYs begins anew.")]
    private partial void LogUnreadable(string path, string problem);

    [LoggerMessage(LogLevel.Warning, "{Path} can't be written ({Problem}): after a restart the count of IDENTIFYs is lost.")]
    private partial void LogUnwritable(string path, string problem);

    /// <summary>The right to identify once.</summary>
    internal sealed class Turn(IdentifyGuard guard, int key, SemaphoreSlim turns) : IDisposable
    {
        private int _over;

        /// <summary>Counts the IDENTIFY that is about to be sent and lets the next one wait from here.</summary>
        public void MarkSent()
        {
            guard.MarkSent(key);
            Dispose();
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _over, 1) == 0)
            {
                turns.Release();
            }
        }
    }
}
