using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>Holds the newest <see cref="Catalogue"/> and reads it anew when the store changed, whichever process changed it.</summary>
internal sealed class CatalogueStore(Readers readers)
{
    private const string Version = """
        select ifnull((select seq from sqlite_sequence where name = 'entry_revisions'), 0) * 4294967296
             + ifnull((select seq from sqlite_sequence where name = 'fact_revisions'), 0)
        """;

    private readonly Lock reload = new();
    private volatile Catalogue? current;

    public Catalogue Current() => readers.Read(Current);

    /// <summary>The catalogue as the reader's connection sees it now.</summary>
    public Catalogue Current(Reader reader)
    {
        var version = (long)reader.Prepare(Version).ExecuteScalar()!;
        if (current is { } known && known.Version == version)
        {
            return known;
        }

        lock (reload)
        {
            return current is { } fresh && fresh.Version == version ? fresh : current = Load(reader.Connection, version);
        }
    }

    public static Catalogue Load(SqliteConnection connection, long version)
    {
        var aliases = Read(connection, "select actor_id, alias from actor_aliases order by actor_id, position", AliasOf).ToLookup(row => row.Id, row => row.Alias);
        var topicAliases = Read(connection, "select topic_id, alias from topic_aliases order by topic_id, position", AliasOf).ToLookup(row => row.Id, row => row.Alias);
        var actors = new Dictionary<long, Actor>();

        // Parties come before the people who refer to them.
        foreach (var actor in Read(connection, "select id, talks_id, kind, key, name, role, party_id from actors order by kind, id", row => ActorOf(row, actors, aliases)))
        {
            actors[actor.Id] = actor;
        }

        return new Catalogue
        {
            Version = version,
            Names = new NamesVersion(
                version >> 32, connection.Number("select ifnull(max(id), 0) from talks"), connection.Number("select ifnull(max(id), 0) from places"),
                connection.Number("select ifnull(max(id), 0) from outlets")),
            Actors = actors,
            Talks = Read(connection, "select id, guild_id, key, title, time_zone from talks", TalksOf).ToDictionary(talks => talks.Id),
            Topics = Read(connection, "select id, talks_id, key, name from topics", row => TopicOf(row, topicAliases)).ToDictionary(topic => topic.Id),
            Places = Read(connection, "select id, talks_id, name from places", row => new Place(row.GetInt64(0), row.GetInt64(1), row.GetString(2)))
                .ToDictionary(place => place.Id),
            Outlets = Read(connection, "select id, talks_id, name from outlets", row => new Outlet(row.GetInt64(0), row.GetInt64(1), row.GetString(2)))
                .ToDictionary(outlet => outlet.Id),
            GuildsWithFacts = Read(connection, "select distinct guild_id from facts where guild_id <> 0", row => row.GetInt64(0)).ToHashSet(),
        };
    }

    private static Actor ActorOf(SqliteDataReader row, Dictionary<long, Actor> parties, ILookup<long, string> aliases) => new()
    {
        Id = row.GetInt64(0),
        TalksId = row.GetInt64(1),
        Kind = row.GetString(2) == "party" ? ActorKind.Party : ActorKind.Person,
        Key = row.GetString(3),
        Name = row.GetString(4),
        Role = row.TextOrNull(5),
        Party = row.NumberOrNull(6) is { } party ? parties[party] : null,
        Aliases = [.. aliases[row.GetInt64(0)]],
    };

    private static Talks TalksOf(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4));

    private static Topic TopicOf(SqliteDataReader row, ILookup<long, string> aliases) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), [.. aliases[row.GetInt64(0)]]);

    private static AliasRow AliasOf(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1));

    private sealed record AliasRow(long Id, string Alias);

    // By hand: a mapper is compiled anew in every process, and the first question waits for the catalogue.
    private static IEnumerable<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> map)
    {
        using var select = new Statement(connection, sql);
        using var rows = select.Rows();
        while (rows.Read())
        {
            yield return map(rows);
        }
    }
}
