using System.Collections.Frozen;
using Dapper;
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
        var aliases = connection.Query<(long Id, string Alias)>("select actor_id, alias from actor_aliases order by actor_id, position").ToLookup(row => row.Id, row => row.Alias);
        var topicAliases = connection.Query<(long Id, string Alias)>("select topic_id, alias from topic_aliases order by topic_id, position").ToLookup(row => row.Id, row => row.Alias);
        var actors = new Dictionary<long, Actor>();

        // Parties come before the people who refer to them.
        foreach (var row in connection.Query<ActorRow>("select id, talks_id TalksId, kind, key, name, role, party_id PartyId from actors order by kind, id"))
        {
            actors[row.Id] = new Actor
            {
                Id = row.Id,
                TalksId = row.TalksId,
                Kind = row.Kind == "party" ? ActorKind.Party : ActorKind.Person,
                Key = row.Key,
                Name = row.Name,
                Role = row.Role,
                Party = row.PartyId is { } party ? actors[party] : null,
                Aliases = [.. aliases[row.Id]],
            };
        }

        return new Catalogue
        {
            Version = version,
            Actors = actors.ToFrozenDictionary(),
            Talks = connection.Query<Talks>("select id, guild_id GuildId, key, title, time_zone TimeZone from talks").ToFrozenDictionary(talks => talks.Id),
            Topics = connection.Query<(long Id, long TalksId, string Key, string Name)>("select id, talks_id, key, name from topics")
                .Select(row => new Topic(row.Id, row.TalksId, row.Key, row.Name, [.. topicAliases[row.Id]])).ToFrozenDictionary(topic => topic.Id),
            Places = connection.Query<Place>("select id, talks_id TalksId, name from places").ToFrozenDictionary(place => place.Id),
            Outlets = connection.Query<Outlet>("select id, talks_id TalksId, name from outlets").ToFrozenDictionary(outlet => outlet.Id),
            GuildsWithFacts = connection.Query<long>("select distinct guild_id from facts where guild_id <> 0").ToFrozenSet(),
        };
    }

    private sealed record ActorRow
    {
        public long Id { get; init; }
        public long TalksId { get; init; }
        public string Kind { get; init; } = "";
        public string Key { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Role { get; init; }
        public long? PartyId { get; init; }
    }
}
