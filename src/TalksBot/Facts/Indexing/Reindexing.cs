using Microsoft.Data.Sqlite;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Indexing;

/// <summary>Writes anew the search words of facts that are in the store already, inside the write transaction of its caller.</summary>
internal static class Reindexing
{
    /// <summary>Every fact, of whichever server, whose index row holds a name or mark of these actors or topics.</summary>
    public static void OfNames(SqliteConnection connection, WordReader words, IReadOnlySet<long> actors, IReadOnlySet<long> topics)
    {
        if (actors.Count == 0 && topics.Count == 0)
        {
            return;
        }

        var facts = new SortedSet<long>();
        using var ofActor = new Statement(
            connection,
            """
            with who as (select id from actors where id = @id union select id from actors where party_id = @id)
            select fact_id from fact_revisions where actor_id in (select id from who)
            union
            select r.fact_id from fact_participants p join fact_revisions r on r.number = p.revision where p.actor_id in (select id from who)
            """,
            "@id");
        using var ofTopic = new Statement(
            connection, "select r.fact_id from fact_topics t join fact_revisions r on r.number = t.revision where t.topic_id = @id", "@id");
        Collect(ofActor, actors, facts);
        Collect(ofTopic, topics, facts);
        Write(connection, words, facts);
    }

    /// <summary>The facts with these numbers.</summary>
    public static void Write(SqliteConnection connection, WordReader words, IEnumerable<long> facts)
    {
        var catalogue = CatalogueStore.Load(connection, version: 0);
        using var index = new SearchIndex(connection, words);
        using var reader = new Reader(connection, owned: false);
        using var guildOf = new Statement(connection, "select guild_id from facts where id = @id", "@id");
        foreach (var id in facts)
        {
            var guild = GuildOf(guildOf, id);
            if (FactStore.Find(reader, catalogue, guild, id) is { } fact)
            {
                index.Replace(fact);
            }
            else
            {
                index.Remove(id, guild);
            }
        }
    }

    private static long GuildOf(Statement guildOf, long id)
    {
        using var row = guildOf.Rows(id);
        return row.Read() ? row.GetInt64(0) : 0;
    }

    private static void Collect(Statement find, IReadOnlySet<long> of, SortedSet<long> facts)
    {
        foreach (var id in of)
        {
            using var rows = find.Rows(id);
            while (rows.Read())
            {
                facts.Add(rows.GetInt64(0));
            }
        }
    }
}
