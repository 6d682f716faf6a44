namespace TalksBot.LocalDiscord.Gateway;

/// <summary>So many events in any window of that length; counted on one connection or for one rate key.</summary>
internal sealed class SendBudget(int limit, TimeSpan window, TimeProvider clock)
{
    private readonly Queue<DateTimeOffset> taken = new();

    public bool TryTake()
    {
        var now = clock.GetUtcNow();
        lock (taken)
        {
            while (taken.TryPeek(out var oldest) && now - oldest >= window)
                taken.Dequeue();
            if (taken.Count >= limit)
                return false;
            taken.Enqueue(now);
            return true;
        }
    }

    /// <summary>What is left, and when the window that runs now ends; zero when nothing was taken.</summary>
    public (int Remaining, TimeSpan ResetAfter) Look()
    {
        var now = clock.GetUtcNow();
        lock (taken)
        {
            while (taken.TryPeek(out var oldest) && now - oldest >= window)
                taken.Dequeue();
            return (limit - taken.Count, taken.TryPeek(out var first) ? first + window - now : TimeSpan.Zero);
        }
    }
}
