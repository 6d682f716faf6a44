using System.Collections.Concurrent;
using TalksBot.Facts;

namespace TalksBot.Asking.Suggesting;

/// <summary>
/// Counts what is asked about, in memory while answering and in the store every few seconds: an answer waits for no write. What was counted
/// since the last time is lost in a crash, which costs a suggestion its place and nothing else.
/// </summary>
internal sealed class AskCounter(AskCountStore store, TimeProvider clock)
{
    private const int MostPending = 10_000;
    private const int MostGuilds = 1_000;
    private const int MostRead = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(long GuildId, AskedAbout About), int> pending = new();
    private readonly ConcurrentDictionary<long, (IReadOnlyDictionary<AskedAbout, long> Counts, DateTimeOffset ReadAt)> read = new();

    /// <summary>Notes that an item answered somebody in the server.</summary>
    public void Count(long guildId, Item item)
    {
        if (pending.Count >= MostPending)
        {
            return;
        }

        foreach (var about in About(item))
        {
            pending.AddOrUpdate((guildId, about), 1, (_, count) => count + 1);
        }
    }

    /// <summary>Writes what was counted to the store.</summary>
    /// <exception cref="Storage.StoreException">The store cannot be written; what was counted is kept for the next time.</exception>
    public void Flush()
    {
        var counted = pending.Keys.Select(key => (Key: key, Asks: pending.TryRemove(key, out var asks) ? asks : 0)).Where(count => count.Asks > 0).ToList();
        if (counted.Count == 0)
        {
            return;
        }

        try
        {
            store.Keep(counted);
            foreach (var guild in counted.Select(count => count.Key.GuildId).Distinct())
            {
                read.TryRemove(guild, out _);
            }
        }
        catch
        {
            foreach (var (key, asks) in counted)
            {
                pending.AddOrUpdate(key, asks, (_, since) => since + asks);
            }

            throw;
        }
    }

    /// <summary>What the server asked about most, as of a minute ago at most.</summary>
    /// <exception cref="Storage.StoreException">The store cannot be read.</exception>
    public IReadOnlyDictionary<AskedAbout, long> MostAsked(long guildId)
    {
        var now = clock.GetUtcNow();
        if (read.TryGetValue(guildId, out var known) && now - known.ReadAt < Fresh)
        {
            return known.Counts;
        }

        if (read.Count > MostGuilds)
        {
            read.Clear();
        }

        var counts = store.Read(guildId, MostRead);
        read[guildId] = (counts, now);
        return counts;
    }

    private static IEnumerable<AskedAbout> About(Item item) => item switch
    {
        Item.Known { Fact.Kind: FactKind.Date } known => [new AskedAbout(AskedAbout.Event, known.Fact.Id)],
        Item.Known { Fact: var fact } => fact.Topics.Select(topic => new AskedAbout(AskedAbout.Topic, topic.Id))
            .Concat(fact.Actor is { } actor ? [new AskedAbout(AskedAbout.Actor, actor.Id)] : []),
        Item.Person person => [new AskedAbout(AskedAbout.Actor, person.Actor.Id)],
        _ => [],
    };
}
