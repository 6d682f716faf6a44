using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>
/// Puts a pack's entries beside those of the store: gives each its number, finds what is new and what changed, and writes that. Nothing
/// is written before <see cref="Write"/>; numbers are this transaction's, so they hold until it ends.
/// </summary>
internal sealed class EntryImport
{
    private readonly SqliteConnection connection;
    private readonly Pack pack;
    private readonly StoredEntries? stored;
    private readonly List<EntryChange> changes = [];
    private readonly HashSet<long> renamedActors = [];
    private readonly HashSet<long> renamedTopics = [];

    public EntryImport(SqliteConnection connection, Catalogue catalogue, Pack pack, long guildId)
    {
        this.connection = connection;
        this.pack = pack;
        GuildId = guildId;
        Names = new PackNames(connection, catalogue, pack.Problems);
        stored = StoredEntries.Load(connection, guildId, pack.Talks.Id);
        TalksId = stored?.Talks.Id ?? connection.LastNumber("talks") + 1;
        Plan("talks", TalksId, stored?.Talks.Entry, pack.Talks);
        TakeSources();
        TakeParties(catalogue);
        TakePeople(catalogue);
        TakeTopics();
    }

    public long GuildId { get; }

    public long TalksId { get; }

    /// <summary>Whether the store has nothing of these talks yet.</summary>
    public bool TalksAreNew => stored is null;

    public PackNames Names { get; }

    /// <summary>Actors and topics that facts must be indexed anew for: what the index holds of them changed.</summary>
    public (IReadOnlySet<long> Actors, IReadOnlySet<long> Topics) Renamed => (renamedActors, renamedTopics);

    public ImportCounts Counts => new(
        changes.Count(change => change.IsNew),
        changes.Count(change => !change.IsNew),
        1 + pack.Sources.Count + pack.Parties.Count + pack.People.Count + pack.Topics.Count - changes.Count);

    public void Write(Signature signature)
    {
        using var writer = new EntryWriter(connection, TalksId, GuildId, signature);
        foreach (var change in changes)
        {
            writer.Write(change);
        }
    }

    private void TakeSources()
    {
        var known = Known(stored?.Sources, (id, entry) => Names.Sources[entry.Id] = PackNames.AsSource(id, entry));
        var next = connection.LastNumber("sources");
        Each(pack.Sources, "sources", (source, _) =>
        {
            var before = known.GetValueOrDefault(source.Id);
            var id = before?.Id ?? ++next;
            Names.Sources[source.Id] = PackNames.AsSource(id, source);
            Plan("source", id, before?.Entry, source);
        });
    }

    private void TakeParties(Catalogue catalogue)
    {
        var known = Known(stored?.Parties, (id, entry) => Names.Parties[entry.Id] = catalogue.Actors[id]);
        var next = connection.LastNumber("actors");
        Each(pack.Parties, "parties", (party, _) =>
        {
            var before = known.GetValueOrDefault(party.Id);
            var id = before?.Id ?? ++next;
            Names.Parties[party.Id] = new Actor
            {
                Id = id,
                TalksId = TalksId,
                Kind = ActorKind.Party,
                Key = party.Id,
                Name = party.Name,
                Aliases = party.Aliases,
            };
            Plan("party", id, before?.Entry, party);
            if (before is not null && before.Entry.Name != party.Name)
            {
                renamedActors.Add(id);
            }
        });
    }

    private void TakePeople(Catalogue catalogue)
    {
        // People whom only the store knows speak for their party as this pack names it.
        var known = Known(stored?.People, (id, entry) =>
        {
            var person = catalogue.Actors[id];
            Names.People[entry.Id] = person.Party is { } party && Names.Parties.GetValueOrDefault(party.Key) is { } now && now.Id == party.Id
                ? person with { Party = now }
                : person;
        });
        var next = Math.Max(connection.LastNumber("actors"), Names.Parties.Values.Select(party => party.Id).DefaultIfEmpty().Max());
        Each(pack.People, "people", (person, path) =>
        {
            var before = known.GetValueOrDefault(person.Id);
            var id = before?.Id ?? ++next;
            var party = Names.Party(person.Party, path.At("party"));
            Names.People[person.Id] = new Actor
            {
                Id = id,
                TalksId = TalksId,
                Kind = ActorKind.Person,
                Key = person.Id,
                Name = person.Name,
                Aliases = person.Aliases,
                Role = person.Role,
                Party = party,
            };
            var moved = before is not null && catalogue.Actors[id].Party?.Id != party?.Id;
            Plan("person", id, before?.Entry, person, party?.Id, moved);
            if (before is not null && (moved || before.Entry.Name != person.Name || before.Entry.Role != person.Role))
            {
                renamedActors.Add(id);
            }
        });
    }

    private void TakeTopics()
    {
        var known = Known(stored?.Topics, (id, entry) => Names.Topics[entry.Id] = new Topic(id, TalksId, entry.Id, entry.Name, entry.Aliases));
        var next = connection.LastNumber("topics");
        Each(pack.Topics, "topics", (topic, _) =>
        {
            var before = known.GetValueOrDefault(topic.Id);
            var id = before?.Id ?? ++next;
            Names.Topics[topic.Id] = new Topic(id, TalksId, topic.Id, topic.Name, topic.Aliases);
            Plan("topic", id, before?.Entry, topic);
            if (before is not null && before.Entry.Name != topic.Name)
            {
                renamedTopics.Add(id);
            }
        });
    }

    private static Dictionary<string, Stored<T>> Known<T>(IReadOnlyList<Stored<T>>? entries, Action<long, T> name)
        where T : PackEntry
    {
        foreach (var entry in entries ?? [])
        {
            name(entry.Id, entry.Entry);
        }

        return (entries ?? []).ToDictionary(entry => entry.Entry.Id, StringComparer.Ordinal);
    }

    // An entry without an id was a problem already; of two with the same id the first counts.
    private void Each<T>(List<T> entries, string list, Action<T, PackPath> take)
        where T : PackEntry
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var path = new PackPath(list, i);
            if (entries[i].Id.Length == 0)
            {
                continue;
            }

            if (seen.TryAdd(entries[i].Id, i))
            {
                take(entries[i], path);
            }
            else
            {
                var first = path with { Index = seen[entries[i].Id] };
                pack.Problems.Add(path.At("id"), $"{PackProblems.Quoted(entries[i].Id)} is the id of {first} too; each id stands in its list once.");
            }
        }
    }

    private void Plan(string entry, long id, PackEntry? before, PackEntry after, long? partyId = null, bool moved = false)
    {
        if (before is null || moved || PackJson.OneLine(before) != PackJson.OneLine(after))
        {
            changes.Add(new EntryChange(entry, id, after, partyId, before is null));
        }
    }
}

/// <summary>An entry to be written. <paramref name="PartyId"/> is the number of a person's party.</summary>
internal sealed record EntryChange(string Kind, long Id, PackEntry Entry, long? PartyId, bool IsNew);
