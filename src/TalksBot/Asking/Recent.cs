using System.Collections.Concurrent;

namespace TalksBot.Asking;

/// <summary>
/// What was used lately, in two generations: when the young one is full it becomes the old, and the old one is forgotten. So what is used
/// again and again stays, nothing is ever cleared at once, and nobody keeps a list of who was used when.
/// </summary>
/// <param name="mostYoung">The young generation is full with so many; twice as many are remembered at most.</param>
internal sealed class Recent<TKey, TValue>(int mostYoung)
    where TKey : notnull
    where TValue : class
{
    private volatile ConcurrentDictionary<TKey, TValue> young = new();
    private volatile ConcurrentDictionary<TKey, TValue> old = new();
    private int kept;

    public TValue? Find(TKey key)
    {
        if (!young.TryGetValue(key, out var value) && old.TryGetValue(key, out value))
        {
            Keep(key, value);
        }

        return value;
    }

    public void Keep(TKey key, TValue value)
    {
        if (young.TryAdd(key, value) && Interlocked.Increment(ref kept) == mostYoung)
        {
            kept = 0;
            old = young;
            young = new();
        }
    }
}
