using System.Collections.Concurrent;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>Words of names, read once for all the facts that refer to them; of one lexicon.</summary>
internal sealed class NameBags(WordReader reader, StemNumbers numbers, Lexicon lexicon, GeneralWords general, Catalogue catalogue)
{
    private readonly ConcurrentDictionary<long, ConcurrentDictionary<string, WordBag>> textsOfTalks = new();
    private readonly ConcurrentDictionary<long, Word[]> titles = new();
    private readonly ConcurrentDictionary<long, Word[]> settings = new();
    private readonly ConcurrentDictionary<long, WordBag> names = new();
    private readonly ConcurrentDictionary<long, WordBag> topicAliases = new();
    private readonly ConcurrentDictionary<long, WordBag> callings = new();
    private readonly ConcurrentDictionary<long, long[]> spokenFor = new();

    public Lexicon Lexicon => lexicon;

    /// <summary>What the talks are called, without words that carry nothing.</summary>
    public Word[] TitleOf(long talksId) => titles.GetOrAdd(talksId, id =>
        [.. reader.Read(catalogue.Talks[id].Title).Where(word => general.SoftnessOf(word) != Softness.None).DistinctBy(word => word.Stem)]);

    /// <summary>The same without what the talks are on, which the title of a meeting seldom repeats; all where the title tells nothing else.</summary>
    public Word[] SettingOf(long talksId) => settings.GetOrAdd(talksId, id =>
    {
        var title = catalogue.Talks[id].Title;
        var (from, to) = TalksTitle.Subject(title, reader.Read(title));
        Word[] setting = [.. TitleOf(id).Where(word => word.Start < from || word.Start >= to)];
        return Array.Exists(setting, word => !TalksThemselves.IsSitting(word) && !word.Text.All(char.IsAsciiDigit)) ? setting : TitleOf(id);
    });

    /// <summary>A name as the facts of these talks write it.</summary>
    public WordBag Of(string text, long talksId)
    {
        var texts = textsOfTalks.GetOrAdd(talksId, static _ => new ConcurrentDictionary<string, WordBag>(StringComparer.Ordinal));
        return texts.TryGetValue(text, out var known) ? known : texts[text] = Read([text], talksId);
    }

    public WordBag Aliases(Topic topic) => topicAliases.TryGetValue(topic.Id, out var known) ? known : topicAliases[topic.Id] = Read(topic.Aliases, topic.TalksId);

    /// <summary>Name and office of a person, name of a party.</summary>
    public WordBag Name(Actor actor) =>
        names.TryGetValue(actor.Id, out var known) ? known : names[actor.Id] = Read([$"{actor.Name} {actor.Role}"], actor.TalksId).Without(code => IsOtherPerson(code, actor));

    /// <summary>Everything somebody is called by: name, office, party, aliases.</summary>
    public WordBag Calling(Actor actor) => callings.TryGetValue(actor.Id, out var known) ? known
        : callings[actor.Id] = Read([$"{actor.Name} {actor.Role} {actor.Party?.Name}", .. actor.Aliases], actor.TalksId);

    /// <summary>Whose words somebody's are, besides their own: a person's party's; of a mission or agency whose name holds a state's, that state's.</summary>
    public long[] SpeaksFor(Actor actor) => spokenFor.TryGetValue(actor.Id, out var known) ? known
        : spokenFor[actor.Id] = actor.Party is { } party ? [party.Id] : actor.Kind == ActorKind.Person ? [] : States(actor);

    // Her office is nobody else's, though others are called so too.
    private bool IsOtherPerson(long code, Actor actor) =>
        EntityCode.ActorOf(code) is { } id && id != actor.Id && catalogue.Actors.TryGetValue(id, out var other) && other.Kind == ActorKind.Person;

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
