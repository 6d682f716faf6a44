using System.Collections.Concurrent;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>The two limits of IDENTIFY: so many per 5 s and rate key, so many per day.</summary>
internal sealed class IdentifyLimits(LocalDiscordOptions options)
{
    private readonly ConcurrentDictionary<int, SendBudget> keys = new();
    private readonly SendBudget day = new(options.SessionStarts, TimeSpan.FromHours(24), options.Clock);

    /// <summary>What GET /gateway/bot reports.</summary>
    public (int Remaining, TimeSpan ResetAfter) Today => day.Look();

    public bool TryTakeToday() => day.TryTake();

    public bool TryTakeWindow(int shard)
    {
        if (options.IdentifyWindow == TimeSpan.Zero)
            return true;
        // One per window and key: the key is what spreads shards over max_concurrency.
        var key = shard % options.MaxConcurrency;
        return keys.GetOrAdd(key, _ => new SendBudget(1, options.IdentifyWindow, options.Clock)).TryTake();
    }
}
