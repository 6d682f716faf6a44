using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>
/// A position supersedes one of the same party and topic, and never, over whatever chain, itself: looked at as the store will be after
/// the import, so that links the pack does not mention count too.
/// </summary>
internal sealed class SupersedeCheck(
    SqliteConnection connection, PackProblems problems, StoredFacts stored, List<PackPosition> positions)
{
    private readonly Dictionary<long, PackPosition> inPack = [];
    private readonly Dictionary<long, long> links = [];

    /// <summary>Adds to the problems; fills <paramref name="found"/> with the number of the superseded fact, by the place of the superseding one.</summary>
    public void Run(Func<string, int?> placeOf, Dictionary<int, long> found)
    {
        var byPlace = new Dictionary<int, PackPosition>();
        foreach (var position in positions.Where(position => position.Id != 0))
        {
            inPack[position.Id] = position;
            byPlace[position.Index] = position;
        }

        foreach (var position in positions)
        {
            if (position.Supersedes is not { } key)
            {
                continue;
            }

            var path = new PackPath("facts", position.Index, "supersedes");
            var target = placeOf(key) is { } place
                ? TargetInPack(byPlace.GetValueOrDefault(place), key, path)
                : TargetInStore(key, path);
            if (target is not { } old)
            {
                continue;
            }

            CheckSame(position, old, path);
            found[position.Index] = old.Id;
            if (position.Id != 0)
            {
                links[position.Id] = old.Id;
            }
        }

        if (stored.Count > 0 || links.Count > 0)
        {
            AddLinksOfStore();
        }

        FindCircles();
    }

    private Held? TargetInPack(PackPosition? target, string key, PackPath path)
    {
        if (target is null)
        {
            problems.Add(path, $"{PackProblems.Quoted(key)} is no position; only a position can be superseded.");
            return null;
        }

        return new Held(target.Id, target.ActorId, target.TopicId);
    }

    private Held? TargetInStore(string key, PackPath path)
    {
        var candidates = stored.Find(key) is { } own ? [own.Id] : FindShared(key);
        if (candidates.Count != 1)
        {
            problems.Add(path, candidates.Count == 0
                ? $"{PackProblems.Quoted(key)} is the id of no position in this pack, nor of one in the store; allowed is such an id or null."
                : $"{PackProblems.Quoted(key)} is a fact of several talks in the store, none of them these.");
            return null;
        }

        using var look = new Statement(connection, Positions + " where f.id = @id", "@id");
        using var row = look.Rows(candidates[0]);
        if (row.Read())
        {
            return new Held(row.GetInt64(0), row.NumberOrNull(2), row.NumberOrNull(3));
        }

        problems.Add(path, $"{PackProblems.Quoted(key)} is no position; only a position can be superseded.");
        return null;
    }

    private List<long> FindShared(string key)
    {
        using var find = new Statement(
            connection, "select id from facts where key = @key and guild_id = 0 and talks_id in (select id from talks where guild_id = 0) limit 2", "@key");
        using var rows = find.Rows(key);
        var found = new List<long>();
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
        }

        return found;
    }

    private void CheckSame(PackPosition position, Held old, PackPath path)
    {
        // What could not be resolved was a problem already.
        if (position.ActorId is { } actor && old.ActorId is { } oldActor && actor != oldActor)
        {
            problems.Add(path, $"{PackProblems.Quoted(position.Supersedes!)} is a position of another party; allowed is one of the same party and topic, or null.");
        }
        else if (position.TopicId is { } topic && old.TopicId is { } oldTopic && topic != oldTopic)
        {
            problems.Add(path, $"{PackProblems.Quoted(position.Supersedes!)} is a position on another topic; allowed is one of the same party and topic, or null.");
        }
    }

    // Positions that the pack does not hold keep their links; they must still fit those that it changes.
    private void AddLinksOfStore()
    {
        using var all = new Statement(connection, Positions + " where r.supersedes is not null");
        using var rows = all.Rows();
        while (rows.Read())
        {
            var (id, old) = (rows.GetInt64(0), rows.GetInt64(1));
            if (inPack.ContainsKey(id))
            {
                continue;
            }

            links.Add(id, old);
            if (inPack.TryGetValue(old, out var changed)
                && ((changed.ActorId is { } actor && actor != rows.GetInt64(2)) || (changed.TopicId is { } topic && topic != rows.GetInt64(3))))
            {
                problems.Add(
                    new PackPath("facts", changed.Index),
                    $"fact {id} in the store supersedes {PackProblems.Quoted(changed.Key)} and has another party or topic than it now gets; "
                    + "a position is superseded by one of the same party and topic.");
            }
        }
    }

    private void FindCircles()
    {
        var done = new HashSet<long>();
        foreach (var position in positions.Where(position => links.ContainsKey(position.Id)))
        {
            var walked = new HashSet<long>();
            var at = position.Id;
            while (!done.Contains(at) && walked.Add(at) && links.TryGetValue(at, out var next))
            {
                at = next;
            }

            if (!done.Contains(at) && links.ContainsKey(at))
            {
                problems.Add(
                    new PackPath("facts", position.Index, "supersedes"),
                    $"{PackProblems.Quoted(position.Supersedes!)} leads back to where it began: {Circle(at)}; a position never supersedes itself.");
            }

            done.UnionWith(walked);
        }
    }

    private string Circle(long from)
    {
        var names = new List<string>();
        var at = from;
        do
        {
            names.Add(inPack.TryGetValue(at, out var position) ? position.Key : $"fact {at}");
            at = links[at];
        }
        while (at != from && names.Count < 10);
        return string.Join(" supersedes ", [.. names, at == from ? names[0] : "…"]);
    }

    private const string Positions = """
        select f.id, r.supersedes, r.actor_id, (select topic_id from fact_topics where revision = r.number)
        from facts f join fact_revisions r on r.number = f.revision and f.kind = 'position'
        """;

    private readonly record struct Held(long Id, long? ActorId, long? TopicId);
}
