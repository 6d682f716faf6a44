using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Gathers what people call those and that of which the store speaks: names, surnames, offices, aliases, and what the general lists add.</summary>
internal sealed class LexiconBuilder(Catalogue catalogue, WordReader reader, GeneralWords general)
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "general", "colonel", "captain", "commander", "major", "admiral", "marshal", "professor", "ambassador", "president", "minister", "senator", "king", "queen", "prince", "princess",
        "duke", "grand", "lord", "lady", "sheikh", "emir", "sultan", "pope", "cardinal", "bishop", "abbot", "father", "sister", "brother", "judge", "chairman", "sir", "saint",
    };

    private readonly Word[] of = [.. reader.Read("of")];
    private readonly Word[] ofThe = [.. reader.Read("of the")];
    private readonly Dictionary<long, HashSet<string>> taken = [];
    private readonly Dictionary<string, Word[]> read = new(StringComparer.Ordinal);
    private readonly Lexicon lexicon = new() { Offices = new Offices(catalogue, reader, general) };

    public Lexicon Build()
    {
        foreach (var actor in catalogue.Actors.Values)
        {
            var entity = new Entity.Someone(actor);
            foreach (var form in actor.Kind == ActorKind.Party ? PartyForms(actor) : PersonForms(actor))
            {
                Add(form, entity);
                TakenIn(actor.TalksId).Add(Key(form));
            }
        }

        AddFirstNames();
        AddGeneralNames();
        foreach (var topic in catalogue.Topics.Values)
        {
            var entity = new Entity.Subject(topic);
            Add(Words(topic.Name), entity);
            foreach (var alias in topic.Aliases)
            {
                Add(Words(alias), entity);
            }
        }

        foreach (var place in catalogue.Places.Values)
        {
            foreach (var part in place.Name.Split([", ", " and ", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(place.Name).Distinct())
            {
                Add(Words(part), new Entity.Somewhere(place) { NamesTalks = catalogue.Talks[place.TalksId].Title.Contains(part, StringComparison.OrdinalIgnoreCase) });
            }
        }

        foreach (var outlet in catalogue.Outlets.Values)
        {
            Add(Words(outlet.Name), new Entity.Audience(outlet));
        }

        lexicon.Close();
        return lexicon;
    }

    // What the people and parties of one set of talks are called there: what others are called is theirs alone, in other talks and for
    // other servers.
    private HashSet<string> TakenIn(long talksId)
    {
        if (!taken.TryGetValue(talksId, out var forms))
        {
            taken[talksId] = forms = new(StringComparer.Ordinal);
        }

        return forms;
    }

    // "What did Sergei say": whoever bears the first name, where it is no other's name and no word.
    private void AddFirstNames()
    {
        var added = new HashSet<(long TalksId, string Stem)>();
        foreach (var person in catalogue.Actors.Values.Where(actor => actor.Kind == ActorKind.Person))
        {
            // "Sergei Orlov" is an alias of Sergey Orlov: either first name is his.
            var surname = person.Name[(person.Name.LastIndexOf(' ') + 1)..];
            foreach (var full in person.Aliases.Prepend(person.Name).Where(full => full.EndsWith($" {surname}", StringComparison.Ordinal)))
            {
                AddFirstName(person, Words(full[..full.IndexOf(' ')]), added);
            }
        }
    }

    private void AddFirstName(Actor person, Word[] first, HashSet<(long TalksId, string Stem)> added)
    {
        if (first is [{ Text.Length: > 2, Capital: true, AllCapitals: false } name] && !Titles.Contains(name.Text) && general.SoftnessOf(name) == Softness.Content && !general.Knows(name.Stem)
            && (added.Contains((person.TalksId, name.Stem)) || TakenIn(person.TalksId).Add(name.Stem)))
        {
            added.Add((person.TalksId, name.Stem));
            lexicon.Add(first, new Entity.Someone(person));
        }
    }

    // What the lists know of a state goes to every party that is this state. For whom the talks do not know it, it is known elsewhere.
    private void AddGeneralNames()
    {
        var parties = PartiesByForm();
        foreach (var name in general.Names)
        {
            List<Actor> bearers = parties.TryGetValue(name.Forms[0].Key, out var found) ? [.. found.Distinct()] : [];
            foreach (var form in name.Forms)
            {
                Add(form.Words, name.Entity);
                foreach (var bearer in bearers.Where(bearer => !TakenIn(bearer.TalksId).Contains(form.Key)))
                {
                    Add(form.Words, new Entity.Someone(bearer));
                }
            }
        }
    }

    private Dictionary<string, List<Actor>> PartiesByForm()
    {
        var parties = new Dictionary<string, List<Actor>>(StringComparer.Ordinal);
        foreach (var party in catalogue.Actors.Values.Where(actor => actor.Kind == ActorKind.Party))
        {
            foreach (var form in party.Aliases.Prepend(party.Name).Select(form => Key(Words(form))))
            {
                if (!parties.TryGetValue(form, out var bearers))
                {
                    parties[form] = bearers = [];
                }

                bearers.Add(party);
            }
        }

        return parties;
    }

    private IEnumerable<Word[]> PartyForms(Actor party)
    {
        yield return Words(party.Name);
        foreach (var alias in party.Aliases)
        {
            yield return Words(alias);
        }

        if (Initials(party.Name) is { } initials)
        {
            yield return Words(initials);
        }
    }

    private IEnumerable<Word[]> PersonForms(Actor person)
    {
        yield return Words(person.Name);
        foreach (var alias in person.Aliases)
        {
            yield return Words(alias);
        }

        var names = person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var surname = Words(names[^1]);
        if (names.Length > 1)
        {
            yield return surname;
        }

        if (names.Length > 2)
        {
            // "General Holt" of "General Mara Holt".
            yield return [.. Words(names[0]), .. surname];
        }

        if (person.Role is not { Length: > 0 } office)
        {
            yield break;
        }

        var role = Words(office);
        yield return role;
        yield return [.. role, .. surname];
        if (person.Party is { } party)
        {
            foreach (var form in party.Aliases.Prepend(party.Name).Select(Words))
            {
                yield return [.. form, .. role];
                yield return [.. role, .. of, .. form];
                yield return [.. role, .. ofThe, .. form];
            }
        }
    }

    // "Organization for Security and Cooperation in Europe" is OSCE to everybody who types.
    private static string? Initials(string name)
    {
        var capitals = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(part => char.IsUpper(part[0])).Select(part => part[0]).ToArray();
        return capitals.Length is >= 3 and <= 6 ? new string(capitals) : null;
    }

    private void Add(Word[] words, Entity entity)
    {
        // A name of words that carry nothing ("about this") would be found in every question.
        if (words.Length > 0 && (entity is Entity.Someone || Array.Exists(words, word => general.SoftnessOf(word) != Softness.None)))
        {
            lexicon.Add(words, entity);
        }
    }

    private static string Key(Word[] words) => GeneralName.KeyOf(words);

    private Word[] Words(string form)
    {
        if (!read.TryGetValue(form, out var words))
        {
            read[form] = words = GeneralName.Read(form, reader);
        }

        return words;
    }
}
