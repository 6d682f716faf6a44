using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Gathers what people call those and that of which the store speaks: names, surnames, offices, aliases, and what the general lists add.</summary>
internal sealed class LexiconBuilder(WordReader reader, GeneralWords general)
{
    private static readonly string[] Leading = ["the ", "The "];
    private readonly List<(IReadOnlyList<Word> Words, Entity Entity)> forms = [];

    public Lexicon Build(Catalogue catalogue)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in catalogue.Actors.Values)
        {
            var entity = new Entity.Someone(actor);
            foreach (var form in actor.Kind == ActorKind.Party ? PartyForms(actor) : PersonForms(actor))
            {
                taken.Add(Add(form, entity));
            }
        }

        AddGeneralNames(catalogue, taken);
        foreach (var topic in catalogue.Topics.Values)
        {
            var entity = new Entity.Subject(topic);
            Add(topic.Name, entity);
            foreach (var alias in topic.Aliases)
            {
                Add(alias, entity);
            }
        }

        foreach (var place in catalogue.Places.Values)
        {
            var entity = new Entity.Somewhere(place);
            foreach (var part in place.Name.Split([", ", " and ", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(place.Name).Distinct())
            {
                Add(part, entity);
            }
        }

        foreach (var outlet in catalogue.Outlets.Values)
        {
            Add(outlet.Name, new Entity.Audience(outlet));
        }

        return new Lexicon(forms);
    }

    // What the lists know of a state goes to every party that is this state; what stands for nobody in the store is known elsewhere.
    private void AddGeneralNames(Catalogue catalogue, HashSet<string> taken)
    {
        var parties = catalogue.Actors.Values.Where(actor => actor.Kind == ActorKind.Party)
            .SelectMany(party => party.Aliases.Prepend(party.Name).Select(form => (Form: Key(form), Party: party)))
            .ToLookup(pair => pair.Form, pair => pair.Party, StringComparer.Ordinal);
        foreach (var (index, name) in general.Names.Index())
        {
            var bearers = parties[Key(name.Name)].Distinct().ToList();
            foreach (var form in name.Forms)
            {
                if (bearers.Count == 0)
                {
                    if (!taken.Contains(Key(form)))
                    {
                        Add(form, new Entity.Elsewhere(name.Name, index));
                    }

                    continue;
                }

                foreach (var bearer in bearers.Where(_ => !taken.Contains(Key(form))))
                {
                    Add(form, new Entity.Someone(bearer));
                }
            }
        }
    }

    private static IEnumerable<string> PartyForms(Actor party)
    {
        yield return party.Name;
        foreach (var alias in party.Aliases)
        {
            yield return alias;
        }

        if (Initials(party.Name) is { } initials)
        {
            yield return initials;
        }
    }

    private static IEnumerable<string> PersonForms(Actor person)
    {
        yield return person.Name;
        foreach (var alias in person.Aliases)
        {
            yield return alias;
        }

        var names = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > 1)
        {
            yield return names[^1];
        }

        if (person.Role is not { Length: > 0 } role)
        {
            yield break;
        }

        yield return role;
        yield return $"{role} {names[^1]}";
        if (person.Party is { } party)
        {
            foreach (var form in party.Aliases.Prepend(party.Name))
            {
                yield return $"{form} {role}";
                yield return $"{role} of {form}";
                yield return $"{role} of the {form}";
            }
        }
    }

    // "Organization for Security and Cooperation in Europe" is OSCE to everybody who types.
    private static string? Initials(string name)
    {
        var capitals = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(part => char.IsUpper(part[0])).Select(part => part[0]).ToArray();
        return capitals.Length is >= 3 and <= 6 ? new string(capitals) : null;
    }

    private string Add(string form, Entity entity)
    {
        var words = Words(form);

        // A name of words that carry nothing ("about this") would be found in every question.
        if (words.Count > 0 && (entity is Entity.Someone || words.Exists(word => general.SoftnessOf(word) != Softness.None)))
        {
            forms.Add((words, entity));
        }

        return string.Join(' ', words.Select(word => word.Stem));
    }

    private string Key(string form) => string.Join(' ', Words(form).Select(word => word.Stem));

    private List<Word> Words(string form) =>
        reader.Read(Array.Find(Leading, article => form.StartsWith(article, StringComparison.Ordinal)) is { } leading ? form[leading.Length..] : form);
}
