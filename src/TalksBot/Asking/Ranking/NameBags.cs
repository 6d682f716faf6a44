using System.Collections.Concurrent;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>Words of names, read once for all the facts that refer to them; of one lexicon.</summary>
internal sealed class NameBags(WordReader reader, Lexicon lexicon, GeneralWords general)
{
    private readonly ConcurrentDictionary<string, WordBag> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, WordBag> topicAliases = new();
    private readonly ConcurrentDictionary<long, WordBag> callings = new();
    private readonly ConcurrentDictionary<long, long[]> spokenFor = new();

    public Lexicon Lexicon => lexicon;

    public WordBag Of(string text) => texts.GetOrAdd(text, Read);

    public WordBag Aliases(Topic topic) => topicAliases.GetOrAdd(topic.Id, _ => WordBag.Of(topic.Aliases.Select(reader.Read), lexicon, general));

    /// <summary>Name and office of a person, name of a party.</summary>
    public WordBag Name(Actor actor) => Of(actor.Role is { } role ? $"{actor.Name} {role}" : actor.Name);

    /// <summary>Everything somebody is called by: name, office, party, aliases.</summary>
    public WordBag Calling(Actor actor) => callings.GetOrAdd(
        actor.Id, _ => WordBag.Of(actor.Aliases.Prepend($"{actor.Name} {actor.Role} {actor.Party?.Name}").Select(reader.Read), lexicon, general));

    /// <summary>Whose words somebody's are, besides their own: a person's party's; of a mission or agency whose name holds a state's, that state's.</summary>
    public long[] SpeaksFor(Actor actor) => actor.Party is { } party ? [party.Id] : spokenFor.GetOrAdd(actor.Id, _ => actor.Kind == ActorKind.Person ? [] : States(actor));

    private WordBag Read(string text) => WordBag.Of([reader.Read(text)], lexicon, general);

    private long[] States(Actor party)
    {
        var name = reader.Read(party.Name);
        return [.. lexicon.Find(name, entity => entity is Entity.Someone { Actor.Kind: ActorKind.Party } other && other.Actor.Id != party.Id)
            .Where(mention => mention.To - mention.From < name.Count)
            .SelectMany(mention => mention.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Id).Distinct()];
    }
}
