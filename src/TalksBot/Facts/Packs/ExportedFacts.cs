using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>The facts of one set of talks as a pack has them, one after another.</summary>
internal static class ExportedFacts
{
    private const string Newest = """
        select r.number, f.key, f.kind, r.statement, r.context, a.key, r.on_day, r.until_day, r.precision, r.status, r.stance,
               p.name, o.name, s.key, x.key
        from facts f
        join fact_revisions r on r.number = f.revision
        join sources s on s.id = r.source_id
        left join actors a on a.id = r.actor_id
        left join places p on p.id = r.place_id
        left join outlets o on o.id = r.outlet_id
        left join facts x on x.id = r.supersedes
        where f.talks_id = @talks and f.guild_id = @guild and r.action <> 'retracted'
        order by f.id
        """;

    public static IEnumerable<PackFact> Read(SqliteConnection connection, long talksId, long guildId)
    {
        using var topics = new Statement(
            connection, "select t.key from fact_topics x join topics t on t.id = x.topic_id where x.revision = @revision order by x.position", "@revision");
        using var participants = new Statement(
            connection, "select a.key from fact_participants x join actors a on a.id = x.actor_id where x.revision = @revision order by x.position", "@revision");
        using var newest = new Statement(connection, Newest, "@talks", "@guild");
        using var row = newest.Rows(talksId, guildId);
        while (row.Read())
        {
            var revision = row.GetInt64(0);
            var kind = FactNames.Kind(row.GetString(2));
            yield return new PackFact
            {
                Id = row.GetString(1),
                Kind = kind,
                Statement = row.GetString(3),
                Context = row.TextOrNull(4),
                Actor = row.TextOrNull(5),
                On = row.TextOrNull(6),
                Until = row.TextOrNull(7),
                Precision = row.TextOrNull(8),
                Status = row.TextOrNull(9),
                Stance = row.TextOrNull(10),
                Place = row.TextOrNull(11),
                SaidTo = row.TextOrNull(12),
                Source = row.GetString(13),
                Supersedes = row.TextOrNull(14),
                Topics = kind == FactKind.Date ? [] : Keys(topics, revision),
                Participants = kind == FactKind.Date ? Keys(participants, revision) : [],
            };
        }
    }

    private static List<string> Keys(Statement find, long revision)
    {
        using var rows = find.Rows(revision);
        var keys = new List<string>();
        while (rows.Read())
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }
}
