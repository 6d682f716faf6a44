using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>
/// What the ids in a pack mean: an entry of the same talks, in the pack or in the store; else the entry of that id in talks of all
/// servers, if there is exactly one. Ids that mean nothing, or more than one thing, are problems.
/// </summary>
internal sealed class PackNames(SqliteConnection connection, Catalogue store, PackProblems problems)
{
    private readonly Dictionary<string, List<Source>> sharedSources = new(StringComparer.Ordinal);
    private ILookup<string, Actor>? sharedActors;
    private ILookup<string, Topic>? sharedTopics;

    /// <summary>The entries of the talks themselves, those of the pack and those that only the store has.</summary>
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Actor> Parties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Actor> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>The party or person; null, and a problem, when there is none. An empty id was a problem already.</summary>
    public Actor? Actor(string? id, PackPath path)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        var party = Parties.GetValueOrDefault(id);
        var person = People.GetValueOrDefault(id);
        if (party is not null && person is not null)
        {
            problems.Add(path, $"{PackProblems.Quoted(id)} is a party and a person of these talks; give one of them another id.");
        }

        return person ?? party ?? Only(SharedActors[id], id, "party or person", path);
    }

    public Actor? Party(string? id, PackPath path) => string.IsNullOrEmpty(id) ? null
        : Parties.GetValueOrDefault(id) ?? Only(SharedActors[id].Where(actor => actor.Kind == ActorKind.Party), id, "party", path);

    public Topic? Topic(string id, PackPath path) => id.Length == 0 ? null : Topics.GetValueOrDefault(id) ?? Only(SharedTopics[id], id, "topic", path);

    public Source? Source(string id, PackPath path)
    {
        if (id.Length == 0)
        {
            return null;
        }

        if (Sources.TryGetValue(id, out var own))
        {
            return own;
        }

        if (!sharedSources.TryGetValue(id, out var shared))
        {
            shared = FindSharedSources(id);
            sharedSources.Add(id, shared);
        }

        return Only(shared, id, "source", path);
    }

    private ILookup<string, Actor> SharedActors =>
        sharedActors ??= store.Actors.Values.Where(actor => store.Sees(0, actor.TalksId)).ToLookup(actor => actor.Key);

    private ILookup<string, Topic> SharedTopics =>
        sharedTopics ??= store.Topics.Values.Where(topic => store.Sees(0, topic.TalksId)).ToLookup(topic => topic.Key);

    private T? Only<T>(IEnumerable<T> found, string id, string what, PackPath path)
        where T : class
    {
        var two = found.Take(2).ToList();
        switch (two.Count)
        {
            case 0:
                problems.Add(path, $"{PackProblems.Quoted(id)} is the id of no {what} in this pack, nor of one in the store.");
                return null;
            case 1:
                return two[0];
            default:
                problems.Add(path, $"{PackProblems.Quoted(id)} is a {what} of several talks in the store, none of them these; describe it in this pack.");
                return null;
        }
    }

    private List<Source> FindSharedSources(string id)
    {
        using var find = new Statement(
            connection,
            "select id, key, title, publisher, url, published from sources where key = @key and talks_id in (select id from talks where guild_id = 0) limit 2",
            "@key");
        using var rows = find.Rows(id);
        var found = new List<Source>();
        while (rows.Read())
        {
            found.Add(AsSource(rows.GetInt64(0), new PackSource(rows.GetString(1), rows.GetString(2), rows.TextOrNull(3), rows.TextOrNull(4), rows.TextOrNull(5))));
        }

        return found;
    }

    public static Source AsSource(long id, PackSource source) =>
        new(id, source.Id, source.Title, source.Publisher, source.Url, Day.TryParse(source.Published, out var day) ? day.First : null);
}
