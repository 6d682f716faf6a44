using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking;

/// <summary>Finds whom "who is …" asks for: somebody by name, or by office and party.</summary>
internal static class Cards
{
    public static IReadOnlyList<Item> Find(Question question, Catalogue catalogue, long guildId)
    {
        var named = question.Terms.Where(term => term.Entities.Any(entity => entity is Entity.Someone)).ToList();
        var rest = question.Terms.Where(term => term.Entities.Count == 0 && term.Weight >= 1).SelectMany(term => term.Stems).ToList();
        if (rest.Count > 0 || question.Terms.Any(term => term.KnownElsewhere))
        {
            return [];
        }

        // "Who is Blinken of the United States": the person, not the party beside him.
        var people = Someone(named).Where(actor => actor.Kind == ActorKind.Person).ToList();
        var found = people.Count > 0 ? people : [.. Someone(named)];
        return [.. found.Where(actor => catalogue.Sees(guildId, actor.TalksId)).DistinctBy(actor => (actor.Name, actor.Role)).Select(actor => new Item.Person(actor))];
    }

    private static IEnumerable<Actor> Someone(IEnumerable<Term> terms) => terms.SelectMany(term => term.Entities).OfType<Entity.Someone>().Select(someone => someone.Actor);
}
