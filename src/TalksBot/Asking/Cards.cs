using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Asking;

/// <summary>
/// Finds whom "who is …" asks for: somebody by name, or by office and party; and the place that a question names and says no more of.
/// </summary>
internal sealed class Cards(WordReader reader, GeneralWords general)
{
    /// <summary>Words with which a question asks for what it names, and for nothing in particular.</summary>
    private static readonly HashSet<string> Bare = new(
        "what whats which is s was the a an this that called tell me us about of on show give please pls know do does you i can could anything something more info information and hi hey hello".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The most events that a place's card holds.</summary>
    private const int MostEvents = 10;

    /// <summary>The cards that answer; empty where no card is asked for, or nothing is recorded for one.</summary>
    public IReadOnlyList<Item> Find(Question question, Reader store, Catalogue catalogue, long guildId) =>
        question.AskedFor == AskedFor.Card || question.OfficeHolders is not null ? People(question, catalogue, guildId)
        : AsksForPlaces(question) ? [.. question.Terms.Where(NamesOnlyPlaces).SelectMany(term => Venues(term, store, catalogue, guildId)).DistinctBy(venue => venue.Place.Name)]
        : [];

    // "Geneva?", "what is the Palais des Nations": whatever else is said ("what happened in Geneva", "Geneva on Monday") asks for facts. A
    // name that is also a party's or a topic's is read as that; a capital of a state that the store does not know is only a place.
    private static bool AsksForPlaces(Question question)
    {
        var named = question.Terms.Where(NamesOnlyPlaces).SelectMany(term => Enumerable.Range(term.Position, term.Stems.Count)).ToHashSet();
        return named.Count > 0 && question.AskedFor is AskedFor.Anything or AskedFor.Said or AskedFor.YesNo && question.Times.Count == 0 && question.Kinds.Count == 0
            && question.Terms.All(term => term.Entities.Count == 0 || NamesOnlyPlaces(term))
            && question.Words.Index().All(word => named.Contains(word.Index) || Bare.Contains(word.Item.Text));
    }

    private static bool NamesOnlyPlaces(Term term) =>
        term.Entities.Any(entity => entity is Entity.Somewhere) && term.Entities.All(entity => entity is Entity.Somewhere or Entity.Elsewhere);

    // A city is also part of longer names ("US mission, Geneva"): its own card shows what happened in all of them.
    private IEnumerable<Item.Venue> Venues(Term term, Reader store, Catalogue catalogue, long guildId)
    {
        var places = term.Entities.OfType<Entity.Somewhere>().Select(somewhere => somewhere.Place).OrderBy(place => place.Id).ToList();
        var itself = places.Find(place => reader.Read(place.Name).Select(word => word.Stem).SequenceEqual(term.Stems));
        var cards = itself is null ? places.GroupBy(place => place.Name).Select(same => (Place: same.First(), Parts: same.ToList())) : [(itself, places)];
        return cards.Select(card => new Item.Venue(card.Place, PlaceEvents.Newest(store, catalogue, guildId, card.Parts, MostEvents))).Where(venue => venue.Events.Count > 0);
    }

    private List<Item> People(Question question, Catalogue catalogue, long guildId)
    {
        if (question.OfficeHolders is { } holders)
        {
            return [.. holders.Select(holder => new Item.Person(holder))];
        }

        var named = question.Terms.Where(term => term.Entities.Any(entity => entity is Entity.Someone)).ToList();
        var rest = question.Terms.Where(term => !term.Entities.Any(entity => entity is Entity.Someone) && term.Weight > 0.1).ToList();
        if (question.Terms.Any(term => term.KnownElsewhere))
        {
            return [];
        }

        // "Who is Colm Morayne": of several who bear the name, the one whose whole name was typed; of a person and a party, the person.
        var people = Someone(named).Where(actor => actor.Kind == ActorKind.Person).ToList();
        var parties = named.Where(term => term.Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Party })).ToList();
        var found = people.Count > 0 ? people : [.. Someone(named)];
        if (people.Count > 0 && parties.Count > 0)
        {
            // "The Russian president" is not the president of another party.
            found = [.. people.Where(person => Fits(person, parties))];
        }

        if (rest.Count > 0)
        {
            found = [.. (people.Count > 0 ? people : catalogue.Actors.Values.Where(actor => actor.Kind == ActorKind.Person && Fits(actor, named))).Where(actor => Holds(actor, rest, question))];
        }

        return [.. found.Where(actor => catalogue.Sees(guildId, actor.TalksId)).DistinctBy(actor => (actor.Name, actor.Role)).Select(actor => new Item.Person(actor))];
    }

    private bool Holds(Actor person, List<Term> asked, Question question)
    {
        var words = reader.Read($"{person.Role} {person.Name} {person.Party?.Name} {string.Join(' ', person.Aliases)}");
        var office = reader.Read(person.Role ?? "");
        var groups = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            // Of an alias ("the top diplomat") only the whole phrase says what somebody is: not every diplomat is meant by it.
            if (i < office.Count)
            {
                groups.UnionWith(general.GroupsOf(words[i].Stem));
            }

            if (i + 1 < words.Count)
            {
                groups.UnionWith(general.GroupsOf($"{words[i].Stem} {words[i + 1].Stem}"));
            }
        }

        return !office.Any(word => Cues.OtherHolders.Contains(word.Text) && !question.Words.Any(other => other.Stem == word.Stem))
            && asked.All(term => term.Groups.Any(groups.Contains) || term.Stems.All(stem => words.Any(word => word.Stem == stem || (stem.Length >= 4 && word.Stem.StartsWith(stem, StringComparison.Ordinal)))));
    }

    private static bool Fits(Actor person, List<Term> named) =>
        named.All(term => term.Entities.OfType<Entity.Someone>().Any(someone => someone.Actor.Id == person.Party?.Id || someone.Actor.Id == person.Id));

    private static IEnumerable<Actor> Someone(IEnumerable<Term> terms) => terms.SelectMany(term => term.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor);
}
