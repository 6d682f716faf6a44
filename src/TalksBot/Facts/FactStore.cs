using System.Globalization;
using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>Reads facts at their newest revision. Every question names the server: a fact of another server is never returned.</summary>
internal sealed class FactStore(Readers readers, CatalogueStore catalogues)
{
    private const string Columns = """
        select f.id, f.revision, f.key, f.kind, f.guild_id, f.talks_id, r.statement, r.context, r.actor_id, r.on_day, r.until_day, r.precision,
               r.status, r.stance, r.place_id, r.outlet_id, r.supersedes,
               s.id, s.key, s.title, s.publisher, s.url, s.published,
               (select group_concat(topic_id) from (select topic_id from fact_topics where revision = r.number order by position)),
               (select group_concat(actor_id) from (select actor_id from fact_participants where revision = r.number order by position)),
               n.id, nr.on_day
        from facts f
        join fact_revisions r on r.number = f.revision
        join sources s on s.id = r.source_id
        left join fact_revisions nr on nr.supersedes = f.id and nr.action <> 'retracted'
             and exists (select 1 from facts x where x.id = nr.fact_id and x.revision = nr.number and x.guild_id in (0, f.guild_id))
        left join facts n on n.id = nr.fact_id
        """;

    private const string ById = Columns + """

        where f.id = @id and f.guild_id in (0, @guild) and r.action <> 'retracted'
        limit 1
        """;

    private const string ByIds = Columns + """

        where f.id in (select value from json_each(@ids)) and f.guild_id in (0, @guild) and r.action <> 'retracted'
        """;

    private const string ByKind = Columns + """

        where f.kind = @kind and f.guild_id in (0, @guild) and r.action <> 'retracted' and f.id > @after
        group by f.id
        order by f.id
        limit @limit
        """;

    private const string Newest = "select ifnull((select seq from sqlite_sequence where name = 'fact_revisions'), 0)";

    /// <summary>The facts with these numbers that the server sees, in the order given; a retracted one is left out.</summary>
    public IReadOnlyList<Fact> Find(long guildId, IReadOnlyList<long> ids) =>
        readers.Read(reader =>
        {
            var catalogue = catalogues.Current(reader);
            var found = new List<Fact>(ids.Count);
            foreach (var id in ids)
            {
                if (Find(reader, catalogue, guildId, id) is { } fact)
                {
                    found.Add(fact);
                }
            }

            return found;
        });

    /// <summary>The fact with this number; null when the server does not see it or it was retracted.</summary>
    public static Fact? Find(Reader reader, Catalogue catalogue, long guildId, long id)
    {
        using var rows = reader.Prepare(ById, ("@id", id), ("@guild", guildId)).ExecuteReader();
        return rows.Read() ? Map(rows, catalogue) : null;
    }

    /// <summary>The facts with these numbers that the server sees, in any order; one that was replaced twice comes twice.</summary>
    public static IEnumerable<Fact> FindAll(Reader reader, Catalogue catalogue, long guildId, IEnumerable<long> ids)
    {
        using var rows = reader.Prepare(ByIds, ("@ids", $"[{string.Join(',', ids)}]"), ("@guild", guildId)).ExecuteReader();
        while (rows.Read())
        {
            yield return Map(rows, catalogue);
        }
    }

    /// <summary>Facts of one kind in the order of their numbers, from after <paramref name="afterId"/> on.</summary>
    public IReadOnlyList<Fact> List(long guildId, FactKind kind, long afterId, int limit) =>
        readers.Read(reader =>
        {
            var catalogue = catalogues.Current(reader);
            using var rows = reader.Prepare(
                ByKind, ("@kind", FactNames.Of(kind)), ("@guild", guildId), ("@after", afterId), ("@limit", limit)).ExecuteReader();
            var found = new List<Fact>();
            while (rows.Read())
            {
                found.Add(Map(rows, catalogue));
            }

            return found;
        });

    /// <summary>The number of the store's newest revision; it rises with every change of a fact.</summary>
    public static long NewestRevision(Reader reader) => (long)reader.Prepare(Newest).ExecuteScalar()!;

    private static Fact Map(SqliteDataReader row, Catalogue catalogue) => new()
    {
        Id = row.GetInt64(0),
        Revision = row.GetInt64(1),
        Key = row.GetString(2),
        Kind = FactNames.Kind(row.GetString(3)),
        GuildId = row.GetInt64(4),
        TalksId = row.GetInt64(5),
        Statement = row.GetString(6),
        Context = row.TextOrNull(7),
        Actor = row.IsDBNull(8) ? null : catalogue.Actors[row.GetInt64(8)],
        On = Day.Known(row.TextOrNull(9), row.TextOrNull(11)),
        Until = Day.Known(row.TextOrNull(10), row.TextOrNull(11)),
        Status = row.TextOrNull(12) is { } status ? FactNames.Status(status) : null,
        Stance = row.TextOrNull(13) is { } stance ? FactNames.Stance(stance) : null,
        Place = row.IsDBNull(14) ? null : catalogue.Places[row.GetInt64(14)].Name,
        SaidTo = row.IsDBNull(15) ? null : catalogue.Outlets[row.GetInt64(15)].Name,
        Supersedes = row.IsDBNull(16) ? null : row.GetInt64(16),
        Source = new Source(
            row.GetInt64(17), row.GetString(18), row.GetString(19), row.TextOrNull(20), row.TextOrNull(21),
            row.TextOrNull(22) is { } published && Day.TryParse(published, out var day) ? day.First : null),
        Topics = Listed(row, 23, catalogue.Topics),
        Participants = Listed(row, 24, catalogue.Actors),
        SupersededBy = row.IsDBNull(25) ? null : row.GetInt64(25),
        HeldUntil = Day.Known(row.TextOrNull(26), null),
    };

    // Arrays: thousands of facts are remembered, and lists take three times the room.
    private static T[] Listed<T>(SqliteDataReader row, int column, IReadOnlyDictionary<long, T> known) =>
        row.TextOrNull(column) is { } ids ? Array.ConvertAll(ids.Split(','), id => known[long.Parse(id, CultureInfo.InvariantCulture)]) : [];
}
