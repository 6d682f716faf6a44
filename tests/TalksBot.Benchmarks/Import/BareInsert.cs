using Microsoft.Data.Sqlite;
using TalksBot.Facts;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Import;

/// <summary>
/// What an import is measured against: the rows of a filled store, held in memory with their search words made, put into the same tables
/// of an empty store by prepared statements in one transaction. Nothing is read, checked or reduced to stems.
/// </summary>
internal sealed class BareInsert
{
    private static readonly string[] Tables =
    [
        "talks", "sources", "actors", "topics", "actor_aliases", "topic_aliases", "places", "outlets", "entry_revisions", "facts",
        "fact_revisions", "fact_topics", "fact_participants",
    ];

    private readonly List<(string Sql, string[] Parameters, List<object?[]> Rows)> inserts = [];

    public BareInsert(Database filled, WordReader words)
    {
        using var connection = filled.Open();
        foreach (var table in Tables)
        {
            inserts.Add(Read(connection, table));
        }

        var catalogue = CatalogueStore.Load(connection, version: 0);
        using var reader = new Reader(connection, owned: false);
        var found = inserts.Single(insert => insert.Sql.StartsWith("insert into facts values", StringComparison.Ordinal)).Rows
            .Select(row => FactStore.Find(reader, catalogue, 0, (long)row[0]!)!)
            .Select(fact => (fact.Id, Words: SearchWords.Of(fact, words)))
            .Select(fact => new object?[] { fact.Id, fact.Words.Words, fact.Words.Names, fact.Words.Marks });
        inserts.Add(("insert into fact_words (rowid, words, names, marks) values (@p0, @p1, @p2, @p3)", ["@p0", "@p1", "@p2", "@p3"], [.. found]));
    }

    public void Run(Database empty, int cacheKibibytes) => empty.Write(
        connection =>
        {
            connection.Run("pragma defer_foreign_keys = on");
            foreach (var (sql, parameters, rows) in inserts)
            {
                using var insert = new Statement(connection, sql, parameters);
                foreach (var row in rows)
                {
                    insert.Run(row);
                }
            }

            return (true, Commit: true);
        },
        cacheKibibytes,
        shrinkLog: true);

    private static (string Sql, string[] Parameters, List<object?[]> Rows) Read(SqliteConnection connection, string table)
    {
        using var all = new Statement(connection, $"select * from {table}");
        using var found = all.Rows();
        string[] parameters = [.. Enumerable.Range(0, found.FieldCount).Select(i => $"@p{i}")];
        var rows = new List<object?[]>();
        while (found.Read())
        {
            var row = new object?[found.FieldCount];
            found.GetValues(row!);
            rows.Add(row);
        }

        return ($"insert into {table} values ({string.Join(", ", parameters)})", parameters, rows);
    }
}
