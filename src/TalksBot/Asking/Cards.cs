using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking;

/// <summary>Finds whom "who is …" asks for: somebody by name, or by office and party.</summary>
internal sealed class Cards(WordReader reader, GeneralWords general)
{
    /// <summary>Words of an office that make it another one: the deputy is not the minister.</summary>
    private static readonly HashSet<string> Deputies = new(StringComparer.Ordinal) { "deputi", "vice", "former", "assist", "act", "ex", "under", "associ", "alternat" };

    public IReadOnlyList<Item> Find(Question question, Catalogue catalogue, long guildId)
    {
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
        var words = reader.Read($"{person.Name} {person.Role} {person.Party?.Name} {string.Join(' ', person.Aliases)}");
        var office = reader.Read(person.Role ?? "");
        var groups = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            groups.UnionWith(general.GroupsOf(words[i].Stem));
            if (i + 1 < words.Count)
            {
                groups.UnionWith(general.GroupsOf($"{words[i].Stem} {words[i + 1].Stem}"));
            }
        }

        return !office.Any(word => Deputies.Contains(word.Stem) && !question.Words.Any(other => other.Stem == word.Stem))
            && asked.All(term => term.Groups.Any(groups.Contains) || term.Stems.All(stem => words.Any(word => word.Stem == stem || (stem.Length >= 4 && word.Stem.StartsWith(stem, StringComparison.Ordinal)))));
    }

    private static bool Fits(Actor person, List<Term> named) =>
        named.All(term => term.Entities.OfType<Entity.Someone>().Any(someone => someone.Actor.Id == person.Party?.Id || someone.Actor.Id == person.Id));

    private static IEnumerable<Actor> Someone(IEnumerable<Term> terms) => terms.SelectMany(term => term.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor);
}
