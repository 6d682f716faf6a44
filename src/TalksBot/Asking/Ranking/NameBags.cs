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
        var words = reader.Read(title);
        var on = words.FindIndex(word => word.Text is "on" or "over" or "about" or "regarding" or "concerning");
        var comma = on < 0 ? -1 : words.FindIndex(on + 1, word => word.Text is "between" or "in" or "at" or "with") is var next and >= 0 ? words[next].Start - 1 : CommaFrom(title, words[on].Start);
        var isList = comma >= 0 && title[comma] == ',' && title.AsSpan(comma).Contains(" and ", StringComparison.Ordinal);
        var end = comma < 0 ? title.Length : isList ? EndOfList(title, comma) : comma;
        List<Word> rest = on < 0 ? words : words.FindAll(word => word.Start < words[on].Start || word.Start > end);
        Word[] telling = [.. rest.Where(word => general.SoftnessOf(word) != Softness.None).DistinctBy(word => word.Stem)];
        return Array.Exists(telling, word => !TalksThemselves.IsSitting(word) && !word.Text.All(char.IsAsciiDigit)) ? telling : TitleOf(id);
    });

    // Not that of "1,200".
    private static int CommaFrom(string title, int from)
    {
        var comma = title.IndexOf(',', from);
        while (comma >= 0 && comma + 1 < title.Length && char.IsAsciiDigit(title[comma + 1]))
        {
            comma = title.IndexOf(',', comma + 1);
        }

        return comma;
    }

    // "On ceasefire, prisoners and self-rule, Saltenberg": up to the comma behind the "and".
    private static int EndOfList(string title, int comma) =>
        title.IndexOf(" and ", comma, StringComparison.Ordinal) is var and && title.IndexOf(',', and) is >= 0 and var end ? end : title.Length;

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
