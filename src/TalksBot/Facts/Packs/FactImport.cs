using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>
/// Takes a pack's facts in, in two readings: <see cref="Check"/> finds everything that is wrong and writes nothing, then
/// <see cref="Write"/> adds what is new and revises what differs.
/// </summary>
internal sealed class FactImport(SqliteConnection connection, Pack pack, EntryImport entries) : IDisposable
{
    private readonly StoredFacts stored = new(connection, entries.TalksId, entries.GuildId);
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<long> ids = [];
    private readonly List<PackPosition> positions = [];
    private readonly Dictionary<int, long> superseded = [];
    private long lastId = connection.LastNumber("facts");

    /// <summary>Adds to the pack's problems.</summary>
    public void Check()
    {
        pack.ForEachFact(pack.Problems, (index, fact) =>
        {
            while (ids.Count < index)
            {
                ids.Add(0);
            }

            var path = new PackPath("facts", index);
            ids.Add(CheckId(fact, path, index));
            var content = Resolve(fact, path);
            CheckLength(content, path);
            if (fact.Kind == FactKind.Position)
            {
                long? topic = content.Topics is [var one] ? one.Id : null;
                positions.Add(new PackPosition(index, ids[index], fact.Id, content.Actor?.Id, topic, fact.Supersedes));
            }
        });
        new SupersedeCheck(connection, pack.Problems, stored, positions)
            .Run(key => places.TryGetValue(key, out var index) ? index : null, superseded);
    }

    /// <summary>Writes what is new or different; <see cref="Check"/> came before and found nothing.</summary>
    public ImportCounts Write(FactWriter writer)
    {
        var (added, revised, unchanged) = (0, 0, 0);
        pack.ForEachFact(pack.Problems, (index, fact) =>
        {
            var content = Resolve(fact, new PackPath("facts", index));
            if (fact.Supersedes is not null)
            {
                content = content with { Supersedes = superseded[index] };
            }

            var identity = new FactIdentity(ids[index], entries.TalksId, entries.GuildId, fact.Id, fact.Kind);
            if (stored.Find(fact.Id) is not { } known)
            {
                writer.Add(identity, content);
                added++;
                return;
            }

            var (same, retracted) = stored.Compare(known, content);
            if (same)
            {
                unchanged++;
                return;
            }

            // Of a retracted fact the same words stay retracted; other words are a correction, and known again.
            writer.Revise(identity, content, retracted ? "restored" : "revised");
            revised++;
        });
        return new ImportCounts(added, revised, unchanged);
    }

    public void Dispose() => stored.Dispose();

    private long CheckId(PackFact fact, PackPath path, int index)
    {
        if (fact.Id.Length == 0)
        {
            return 0;
        }

        if (!places.TryAdd(fact.Id, index))
        {
            var first = path with { Index = places[fact.Id] };
            pack.Problems.Add(path.At("id"), $"{PackProblems.Quoted(fact.Id)} is the id of {first} too; each id stands in its list once.");
            return 0;
        }

        if (stored.Find(fact.Id) is not { } known)
        {
            return ++lastId;
        }

        if (known.Kind != fact.Kind)
        {
            var there = $"fact {known.Id} ({fact.Id}) is in the store, a {FactNames.Of(known.Kind)}";
            pack.Problems.Add(path.At("kind"), $"\"{FactNames.Of(fact.Kind)}\" is not what {there}; a fact keeps its kind, another fact has another id.");
        }

        return known.Id;
    }

    private FactContent Resolve(PackFact fact, PackPath path)
    {
        var names = entries.Names;
        return new FactContent
        {
            Statement = fact.Statement,
            Source = names.Source(fact.Source, path.At("source")) ?? Missing,
            Context = fact.Context,
            Actor = fact.Kind == FactKind.Date ? null : names.Actor(fact.Actor, path.At(fact.Kind == FactKind.Quote ? "speaker" : "party")),
            On = fact.On,
            Until = fact.Until,
            Precision = fact.Precision,
            Status = fact.Status,
            Stance = fact.Stance,
            Place = fact.Place,
            SaidTo = fact.SaidTo,
            Topics = fact.Kind == FactKind.Position
                ? ResolveAll(fact.Topics, path.At("topic"), one: true, names.Topic)
                : ResolveAll(fact.Topics, path.At("topics"), one: false, names.Topic),
            Participants = ResolveAll(fact.Participants, path.At("participants"), one: false, names.Actor),
        };
    }

    private List<T> ResolveAll<T>(IReadOnlyList<string> keys, PackPath path, bool one, Func<string, PackPath, T?> resolve)
        where T : class
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var found = new List<T>(keys.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            var at = one ? path : path with { Item = i };
            if (resolve(keys[i], at) is not { } entry)
            {
                continue;
            }

            if (found.Contains(entry))
            {
                pack.Problems.Add(at, $"{PackProblems.Quoted(keys[i])} stands in this list twice.");
            }

            found.Add(entry);
        }

        return found;
    }

    // So that an answer always fits into one message, whatever its fact says.
    private void CheckLength(FactContent content, PackPath path)
    {
        var actors = content.Actor is null ? content.Participants : [.. content.Participants, content.Actor];
        var length = content.Statement.Length + (content.Context?.Length ?? 0) + (content.Place?.Length ?? 0) + (content.SaidTo?.Length ?? 0)
            + content.Source.Title.Length + (content.Source.Publisher?.Length ?? 0) + (content.Source.Url?.Length ?? 0);
        foreach (var actor in actors)
        {
            length += actor.Name.Length + (actor.Role?.Length ?? 0) + (actor.Party?.Name.Length ?? 0);
        }

        if (length > PackTexts.LongestFact)
        {
            var most = $"at most {PackTexts.LongestFact:N0} are allowed, so that it fits into a message";
            pack.Problems.Add(path, $"has {length:N0} characters with its names and its source; {most}.");
        }
    }

    private static readonly Source Missing = new(0, "", "", null, null, null);
}

/// <summary>A position of the pack and what it refers to; null is what could not be resolved.</summary>
internal sealed record PackPosition(int Index, long Id, string Key, long? ActorId, long? TopicId, string? Supersedes);

/// <summary>How many were new, changed and as they are in the store.</summary>
internal readonly record struct ImportCounts(int Added, int Revised, int Unchanged);
