namespace TalksBot.LocalDiscord;

/// <summary>Somebody who is told of a feed's entries, outside the feed's lock: entries wait here while one thread tells of them in order.</summary>
internal sealed class FeedListener<T>(Action<T> told, Action<FeedListener<T>> forget) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<T> waiting = new();
    private bool isTelling;
    private bool isOver;

    /// <summary>Called inside the feed's lock, which gives the order.</summary>
    public void Enqueue(T item)
    {
        lock (gate)
        {
            if (!isOver)
                waiting.Enqueue(item);
        }
    }

    /// <summary>Tells of what waits, unless somebody is at it already: another thread, or the call that this one comes out of.</summary>
    public void Tell()
    {
        for (var isFirst = true; TryTake(isFirst, out var item); isFirst = false)
        {
            try
            {
                told(item);
            }
            catch (Exception)
            {
                // A looker-on that breaks must not break Discord.
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            waiting.Clear();
        }

        forget(this);
    }

    private bool TryTake(bool isFirst, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
    {
        lock (gate)
        {
            if (isFirst && isTelling)
            {
                item = default;
                return false;
            }

            return isTelling = waiting.TryDequeue(out item);
        }
    }
}
