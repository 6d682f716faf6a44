using Microsoft.Data.Sqlite;
using TalksBot.Facts.Indexing;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>What an import did: of facts, and of the talks, sources, parties, people and topics they refer to.</summary>
internal sealed record Imported(string File, string Talks, ImportCounts Facts, ImportCounts Entries);

/// <summary>On whose word packs are taken in, and for whom.</summary>
internal sealed record ImportOrder
{
    /// <summary>The only server that will see it; 0: all servers.</summary>
    public long GuildId { get; init; }

    public required string Author { get; init; }

    public required string Reason { get; init; }

    /// <summary>Say what would happen, and leave the store as it is.</summary>
    public bool DryRun { get; init; }

    /// <summary>Full texts to be stored with sources of the packs, by the source's id.</summary>
    public IReadOnlyDictionary<string, string> SourceTexts { get; init; } = new Dictionary<string, string>();
}

/// <summary>Takes packs into the store: all of the packs given, in one transaction, or none.</summary>
internal sealed class PackImport(Database database, WordReader words, TimeProvider clock)
{
    // Enough for the inner pages of every index while rows go in at random places; given back when the connection is opened next.
    public const int CacheKibibytes = 131_072;

    // Bytes of packs.
    private const int MuchWritten = 1_000_000;

    /// <exception cref="PackException">A pack breaks a rule; the store is as before.</exception>
    /// <exception cref="StoreException">The store cannot be written; it is as before.</exception>
    public IReadOnlyList<Imported> Run(IReadOnlyList<Pack> packs, ImportOrder order) =>
        database.Write(
            connection =>
            {
                var done = packs.Select(pack => Take(connection, pack, order)).ToList();
                SourceTexts.Store(connection, [.. done.Select(pack => pack.Talks)], order, clock.GetUtcNow());
                return (done, Commit: !order.DryRun);
            },
            CacheKibibytes,
            shrinkLog: packs.Sum(pack => pack.Bytes) > MuchWritten);

    /// <summary>Takes one pack in, inside the write transaction that the connection is in.</summary>
    /// <exception cref="PackException">The pack breaks a rule; the transaction is to be rolled back.</exception>
    public Imported Take(SqliteConnection connection, Pack pack, ImportOrder order)
    {
        // Facts may refer to facts further down in the pack.
        connection.Run("pragma defer_foreign_keys = on");
        var signature = new Signature(order.Author, order.Reason, clock.GetUtcNow());
        var entries = new EntryImport(connection, CatalogueStore.Load(connection, version: 0), pack, order.GuildId);
        using var facts = new FactImport(connection, pack, entries);
        facts.Check();
        pack.Problems.ThrowIfAny(pack.File);
        entries.Write(signature);
        using var writer = new FactWriter(connection, words, signature);
        var counts = facts.Write(writer);
        Reindexing.OfNames(connection, words, entries.Renamed.Actors, entries.Renamed.Topics);
        return new Imported(pack.File, pack.Talks.Id, counts, entries.Counts);
    }
}
