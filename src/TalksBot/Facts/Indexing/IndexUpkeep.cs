using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Indexing;

/// <summary>Makes the search index anew when it was made by another reading of words than this program's with its word lists.</summary>
internal sealed class IndexUpkeep(Database database, WordReader words, string irregularFile)
{
    /// <summary>Raise it whenever <see cref="SearchWords"/>, <see cref="WordReader"/> or a stemmer begins to read the same text differently.</summary>
    private const byte Reading = 3;

    // Some tenths of a second each, so that whoever else writes waits no longer than that.
    private const int Batch = 2_000;

    /// <summary>Which reading of words this program has: its own version and what is in the list of irregular forms.</summary>
    public long Version { get; } = VersionOf(irregularFile);

    public bool IsCurrent(SqliteConnection connection) =>
        connection.Value("select version from search_index where id = 1") is long version && version == Version;

    /// <summary>Nothing when the index is current. When this is interrupted, the next start begins again.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public void Run()
    {
        for (var last = 0L; last >= 0;)
        {
            var from = last;
            last = database.Write(connection => (WriteBatch(connection, from), Commit: true));
        }
    }

    /// <returns>The last fact of the batch; -1 when it was the last batch.</returns>
    private long WriteBatch(SqliteConnection connection, long after)
    {
        var facts = new List<long>(Batch);
        using (var next = new Statement(connection, "select id from facts where id > @after order by id limit @limit", "@after", "@limit"))
        using (var rows = next.Rows(after, Batch))
        {
            while (rows.Read())
            {
                facts.Add(rows.GetInt64(0));
            }
        }

        Reindexing.Write(connection, words, facts);
        if (facts.Count == Batch)
        {
            return facts[^1];
        }

        using var done = new Statement(connection, "insert or replace into search_index (id, version) values (1, @version)", "@version");
        done.Run(Version);
        return -1;
    }

    private static long VersionOf(string file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Reading]);
        hash.AppendData(File.Exists(file) ? File.ReadAllBytes(file) : []);
        return BinaryPrimitives.ReadInt64LittleEndian(hash.GetHashAndReset());
    }
}
