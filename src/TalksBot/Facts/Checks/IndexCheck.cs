using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Checks;

/// <summary>
/// Whether each fact has in the search index of its scope exactly the words that its newest revision gives, and no other index row
/// exists. The index keeps words, not texts: so the words that should be there are indexed once more, in a table of this connection
/// alone, and what both hold of a fact is summed up in a number.
/// </summary>
internal sealed class IndexCheck(SqliteConnection connection, WordReader words)
{
    private const int Batch = 5_000;

    /// <returns>How many facts were looked at.</returns>
    public int Run(List<string> problems)
    {
        var shared = Read("main", "fact_words");
        var ofGuilds = Read("main", "guild_fact_words");
        connection.Run(
            """
            drop table if exists temp.expected_words;
            create virtual table temp.expected_words using fts5 (
              words, names, marks, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
            )
            """);
        try
        {
            var count = Compare(shared, ofGuilds, problems);
            problems.AddRange(shared.Keys.Concat(ofGuilds.Keys)
                .Select(id => $"fact {id}: the search index has words of it, but it is no fact of that scope that can be found"));
            return count;
        }
        finally
        {
            connection.Run("drop table temp.expected_words");
        }
    }

    // What was compared is taken out; what remains belongs to no fact.
    private int Compare(Dictionary<long, WordSum> shared, Dictionary<long, WordSum> ofGuilds, List<string> problems)
    {
        var count = 0;
        foreach (var batch in Facts().Chunk(Batch))
        {
            var expected = Expect(batch);
            foreach (var fact in batch)
            {
                var index = fact.GuildId == 0 ? shared : ofGuilds;
                if (!index.Remove(fact.Id, out var there))
                {
                    problems.Add($"fact {fact.Id} ({fact.Key}) is missing from the search index");
                }
                else if (there != expected.GetValueOrDefault(fact.Id))
                {
                    problems.Add($"fact {fact.Id} ({fact.Key}): the search index has other words than its newest revision gives");
                }

                count++;
            }
        }

        return count;
    }

    private IEnumerable<Fact> Facts()
    {
        var catalogue = CatalogueStore.Load(connection, version: 0);
        using var reader = new Reader(connection, owned: false);
        using var all = new Statement(connection, "select id, guild_id from facts order by id");
        using var rows = all.Rows();
        while (rows.Read())
        {
            // A retracted fact is not found, and has no words.
            if (FactStore.Find(reader, catalogue, rows.GetInt64(1), rows.GetInt64(0)) is { } fact)
            {
                yield return fact;
            }
        }
    }

    private Dictionary<long, WordSum> Expect(Fact[] facts)
    {
        connection.Run("insert into temp.expected_words (expected_words) values ('delete-all')");
        using var add = new Statement(
            connection, "insert into temp.expected_words (rowid, words, names, marks) values (@id, @words, @names, @marks)", "@id", "@words", "@names", "@marks");
        foreach (var fact in facts)
        {
            var found = SearchWords.Of(fact, words);
            add.Run(fact.Id, found.Words, found.Names, found.Marks);
        }

        return Read("temp", "expected_words");
    }

    private Dictionary<long, WordSum> Read(string schema, string table)
    {
        connection.Run($"create virtual table temp.{table}_there using fts5vocab ({schema}, {table}, instance)");
        try
        {
            var sums = new Dictionary<long, WordSum>();
            using var all = new Statement(connection, $"select doc, term, col, \"offset\" from temp.{table}_there");
            using var rows = all.Rows();
            while (rows.Read())
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, rows.GetInt64(0), out _);
                sum = sum.With(rows.GetString(1), rows.GetString(2), rows.GetInt64(3));
            }

            return sums;
        }
        finally
        {
            connection.Run($"drop table temp.{table}_there");
        }
    }
}

/// <summary>The words of one index row, with their columns and places, in two numbers that do not depend on the order of adding.</summary>
internal readonly record struct WordSum(int Count, ulong Sum)
{
    public WordSum With(string word, string column, long place)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in MemoryMarshal.AsBytes(word.AsSpan()))
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ column[0]) * 1099511628211UL;
        hash = (hash ^ (ulong)place) * 1099511628211UL;
        return new WordSum(Count + 1, Sum + hash);
    }
}
