using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Facts.Packs;

/// <summary>An entry as the store has it, with its number there.</summary>
internal sealed record Stored<T>(long Id, T Entry)
    where T : PackEntry;

/// <summary>The entries of one set of talks in the store, as a pack has them, in the order of their numbers.</summary>
internal sealed record StoredEntries
{
    public required Stored<PackTalks> Talks { get; init; }
    public IReadOnlyList<Stored<PackSource>> Sources { get; init; } = [];
    public IReadOnlyList<Stored<PackParty>> Parties { get; init; } = [];
    public IReadOnlyList<Stored<PackPerson>> People { get; init; } = [];
    public IReadOnlyList<Stored<PackTopic>> Topics { get; init; } = [];

    /// <summary>The talks that the server has under this id (server 0: that all servers have); null when there are none.</summary>
    public static StoredEntries? Load(SqliteConnection connection, long guildId, string key)
    {
        var talks = connection.QueryFirstOrDefault<(long Id, string Title, string TimeZone)?>(
            "select id, title, time_zone from talks where guild_id = @guildId and key = @key", new { guildId, key });
        if (talks is not { } found)
        {
            return null;
        }

        var of = new { found.Id };
        var aliases = connection.Query<(long Actor, string Alias)>(
            "select a.actor_id, a.alias from actor_aliases a join actors on actors.id = a.actor_id where talks_id = @Id order by a.actor_id, a.position", of)
            .ToLookup(row => row.Actor, row => row.Alias);
        var topicAliases = connection.Query<(long Topic, string Alias)>(
            "select a.topic_id, a.alias from topic_aliases a join topics on topics.id = a.topic_id where talks_id = @Id order by a.topic_id, a.position", of)
            .ToLookup(row => row.Topic, row => row.Alias);
        return new StoredEntries
        {
            Talks = new(found.Id, new PackTalks(key, found.Title, found.TimeZone)),
            Sources = [.. connection.Query<(long Id, string Key, string Title, string? Publisher, string? Url, string? Published)>(
                "select id, key, title, publisher, url, published from sources where talks_id = @Id order by id", of)
                .Select(row => new Stored<PackSource>(row.Id, new(row.Key, row.Title, row.Publisher, row.Url, row.Published)))],
            Parties = [.. connection.Query<(long Id, string Key, string Name, string Kind)>(
                "select id, key, name, party_kind from actors where talks_id = @Id and kind = 'party' order by id", of)
                .Select(row => new Stored<PackParty>(row.Id, new(row.Key, row.Name, row.Kind, [.. aliases[row.Id]])))],
            People = [.. connection.Query<(long Id, string Key, string Name, string? Role, string? Party)>(
                """
                select a.id, a.key, a.name, a.role, p.key from actors a left join actors p on p.id = a.party_id
                where a.talks_id = @Id and a.kind = 'person' order by a.id
                """, of)
                .Select(row => new Stored<PackPerson>(row.Id, new(row.Key, row.Name, row.Role, row.Party, [.. aliases[row.Id]])))],
            Topics = [.. connection.Query<(long Id, string Key, string Name)>("select id, key, name from topics where talks_id = @Id order by id", of)
                .Select(row => new Stored<PackTopic>(row.Id, new(row.Key, row.Name, [.. topicAliases[row.Id]])))],
        };
    }
}
