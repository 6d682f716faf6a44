using System.Collections.Concurrent;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>Words of names, read once for all the facts that refer to them; of one lexicon.</summary>
internal sealed class NameBags(WordReader reader, StemNumbers numbers, Lexicon lexicon, GeneralWords general)
{
    private readonly ConcurrentDictionary<(long TalksId, string Text), WordBag> texts = new();
    private readonly ConcurrentDictionary<long, WordBag> names = new();
    private readonly ConcurrentDictionary<long, WordBag> topicAliases = new();
    private readonly ConcurrentDictionary<long, WordBag> callings = new();
    private readonly ConcurrentDictionary<long, long[]> spokenFor = new();

    public Lexicon Lexicon => lexicon;

    /// <summary>A name as the facts of these talks write it.</summary>
    public WordBag Of(string text, long talksId) => texts.GetOrAdd((talksId, text), static (name, bags) => bags.Read([name.Text], name.TalksId), this);

    public WordBag Aliases(Topic topic) => topicAliases.GetOrAdd(topic.Id, static (_, of) => of.Bags.Read(of.Topic.Aliases, of.Topic.TalksId), (Bags: this, Topic: topic));

    /// <summary>Name and office of a person, name of a party.</summary>
    public WordBag Name(Actor actor) =>
        names.GetOrAdd(actor.Id, static (_, of) => of.Bags.Read([$"{of.Actor.Name} {of.Actor.Role}"], of.Actor.TalksId), (Bags: this, Actor: actor));

    /// <summary>Everything somebody is called by: name, office, party, aliases.</summary>
    public WordBag Calling(Actor actor) => callings.GetOrAdd(
        actor.Id, static (_, of) => of.Bags.Read([$"{of.Actor.Name} {of.Actor.Role} {of.Actor.Party?.Name}", .. of.Actor.Aliases], of.Actor.TalksId), (Bags: this, Actor: actor));

    /// <summary>Whose words somebody's are, besides their own: a person's party's; of a mission or agency whose name holds a state's, that state's.</summary>
    public long[] SpeaksFor(Actor actor) => spokenFor.GetOrAdd(
        actor.Id, static (_, of) => of.Actor.Party is { } party ? [party.Id] : of.Actor.Kind == ActorKind.Person ? [] : of.Bags.States(of.Actor), (Bags: this, Actor: actor));

    private WordBag Read(IReadOnlyList<string> all, long talksId)
    {
        var bag = new WordBag();
        foreach (var text in all)
        {
            bag.Add(reader.Read(text), talksId, numbers, lexicon, general);
        }

        return bag;
    }

    private long[] States(Actor party)
    {
        var name = reader.Read(party.Name);
        return [.. lexicon.Find(name, entity => entity is Entity.Someone { Actor.Kind: ActorKind.Party } other && other.Actor.Id != party.Id)
            .Where(mention => mention.To - mention.From < name.Count)
            .SelectMany(mention => mention.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor.Id).Distinct()];
    }
}
