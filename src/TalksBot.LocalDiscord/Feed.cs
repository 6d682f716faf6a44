namespace TalksBot.LocalDiscord;

/// <summary>What happened, in order, oldest dropped once <see cref="Capacity"/> is reached. Tests wait on it instead of polling.</summary>
public sealed class Feed<T>(int capacity)
{
    private readonly Lock gate = new();
    private readonly Queue<T> kept = new();
    private readonly List<Waiter> waiters = [];
    private FeedListener<T>[] listeners = [];
    private long total;

    /// <summary>How many entries are kept; 0 keeps none, but waiters are still told.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>How many entries there have ever been, dropped ones included.</summary>
    public long Total => Interlocked.Read(ref total);

    /// <summary>The kept entries, oldest first, as they were at the call.</summary>
    public IReadOnlyList<T> Snapshot()
    {
        lock (gate)
            return [.. kept];
    }

    /// <summary>The first kept entry that matches, or the next one that will.</summary>
    /// <exception cref="OperationCanceledException">Nothing matched before <paramref name="ct"/> was cancelled.</exception>
    public Task<T> FirstAsync(Func<T, bool> matches, CancellationToken ct) => FindAsync(matches, lookBack: true, ct);

    /// <summary>The next entry that matches, of those that come after this call.</summary>
    /// <exception cref="OperationCanceledException">Nothing matched before <paramref name="ct"/> was cancelled.</exception>
    public Task<T> NextAsync(Func<T, bool> matches, CancellationToken ct) => FindAsync(matches, lookBack: false, ct);

    /// <summary>The kept entries as soon as <paramref name="count"/> of them match, those already there included.</summary>
    /// <exception cref="OperationCanceledException">Too few matched before <paramref name="ct"/> was cancelled.</exception>
    public async Task<IReadOnlyList<T>> ManyAsync(int count, Func<T, bool> matches, CancellationToken ct)
    {
        var found = new List<T>();
        bool Collect(T item)
        {
            if (matches(item))
                found.Add(item);
            return found.Count >= count;
        }

        await FindAsync(Collect, lookBack: true, ct);
        return found;
    }

    /// <summary>
    /// Tells of each entry that comes after this call, in order, until the result is disposed. Told on a thread that adds, so be quick;
    /// what is thrown is swallowed.
    /// </summary>
    public IDisposable Subscribe(Action<T> told)
    {
        var listener = new FeedListener<T>(told, Forget);
        lock (gate)
            listeners = [.. listeners, listener];
        return listener;
    }

    internal void Add(T item)
    {
        FeedListener<T>[] listening;
        lock (gate)
        {
            total++;
            listening = listeners;
            foreach (var listener in listening)
                listener.Enqueue(item);
            if (Capacity > 0)
            {
                if (kept.Count >= Capacity)
                    kept.Dequeue();
                kept.Enqueue(item);
            }

            for (var i = waiters.Count - 1; i >= 0; i--)
            {
                if (!waiters[i].Matches(item))
                    continue;
                waiters[i].Found.TrySetResult(item);
                waiters.RemoveAt(i);
            }
        }

        foreach (var listener in listening)
            listener.Tell();
    }

    private void Forget(FeedListener<T> listener)
    {
        lock (gate)
            listeners = [.. listeners.Where(other => other != listener)];
    }

    private async Task<T> FindAsync(Func<T, bool> matches, bool lookBack, CancellationToken ct)
    {
        var waiter = new Waiter(matches, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            if (lookBack)
            {
                foreach (var item in kept)
                {
                    if (matches(item))
                        return item;
                }
            }

            waiters.Add(waiter);
        }

        try
        {
            return await waiter.Found.Task.WaitAsync(ct);
        }
        finally
        {
            lock (gate)
                waiters.Remove(waiter);
        }
    }

    private sealed record Waiter(Func<T, bool> Matches, TaskCompletionSource<T> Found);
}
