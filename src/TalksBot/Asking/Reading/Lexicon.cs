using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>A name found in a text: the words from <see cref="From"/> up to <see cref="To"/>, and all that bear it.</summary>
internal sealed record Mention(int From, int To, IReadOnlyList<Entity> Entities);

/// <summary>Every name of the store and the general lists, as stems, ready to be found in a text: the longest at each place wins.</summary>
internal sealed class Lexicon
{
    private readonly NameTree names = new();
    private readonly NameWords words = new();
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);

    public required Offices Offices { get; init; }

    /// <summary>Whether any name holds the stem.</summary>
    public bool Knows(string stem) => stems.Contains(stem);

    /// <summary>Adds a name, as long as nobody reads and it is not closed.</summary>
    public void Add(Word[] name, Entity entity)
    {
        names.Add(name, entity);
        words.Add(name, entity);
        foreach (var word in name)
        {
            stems.Add(word.Stem);
        }
    }

    /// <summary>All names are added: from now on it is read.</summary>
    public void Close() => names.Close();

    /// <summary>The words of people's, parties' and places' names that begin with the letter, for finding what a misspelled one may be; none that is not seen.</summary>
    public string[] NameWords(char initial, Func<Entity, bool> sees) => words.From(initial, sees);

    /// <summary>Adds the codes of every name in the words of a fact of these talks, also of those inside longer ones.</summary>
    public void AddNames(IReadOnlyList<Word> words, long talksId, List<long> into)
    {
        var named = 0;
        for (var i = 0; i < words.Count; i++)
        {
            // "Jo Crane" names no other Crane.
            var person = Longest(words, i, IsPerson) is { } longest ? i + longest.Words : 0;
            var node = names.After(words[i].Stem);
            for (var next = i + 1; node is not null; next++)
            {
                if (node.Bearers is { } bearers && Array.Exists(bearers.Entities, entity => Means(words[i], bearers, entity)) && !IsOrdinary(bearers, words, i) && !IsDeputys(bearers, words, i)
                    && !(next < Math.Max(person, named + 1) && Array.TrueForAll(bearers.Entities, IsPerson)))
                {
                    bearers.AddCodes(talksId, into);
                }

                node = next < words.Count ? node.After(words[next].Stem) : null;
            }

            named = Math.Max(named, person);
        }
    }

    /// <summary>
    /// The names of such things as <paramref name="wanted"/> in the words, left to right, none overlapping another. Who is known here is not
    /// known elsewhere besides.
    /// </summary>
    public List<Mention> Find(IReadOnlyList<Word> words, Func<Entity, bool> wanted)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < words.Count;)
        {
            if (Longest(words, i, wanted) is { } bearers)
            {
                mentions.Add(new Mention(i, i + bearers.Words, Known(bearers, words[i], wanted)));
                i += bearers.Words;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    private static List<Entity> Known(NameBearers bearers, Word first, Func<Entity, bool> wanted)
    {
        List<Entity> known = [.. bearers.Entities.Where(entity => wanted(entity) && Means(first, bearers, entity))];
        if (known.Exists(entity => entity is Entity.Someone))
        {
            known.RemoveAll(entity => entity is Entity.Elsewhere);
        }

        return known;
    }

    private NameBearers? Longest(IReadOnlyList<Word> words, int at, Func<Entity, bool> wanted)
    {
        NameBearers? longest = null;
        var node = names.After(words[at].Stem);
        for (var next = at + 1; node is not null; next++)
        {
            if (node.Bearers is { } bearers && Array.Exists(bearers.Entities, entity => wanted(entity) && Means(words[at], bearers, entity)) && !IsOrdinary(bearers, words, at) && !IsDeputys(bearers, words, at))
            {
                longest = bearers;
            }

            node = next < words.Count ? node.After(words[next].Stem) : null;
        }

        return longest;
    }

    // "The Deputy Secretary of State" is not the Secretary of State.
    private static bool IsDeputys(NameBearers name, IReadOnlyList<Word> words, int at) =>
        at > 0 && Cues.Deputies.Contains(words[at - 1].Text) && Array.TrueForAll(name.Entities, IsPerson);

    private static bool IsPerson(Entity entity) => entity is Entity.Someone { Actor.Kind: TalksBot.Facts.ActorKind.Person };

    // A short abbreviation that stands only in the general lists ("AP", "RT") is one only where it is written as one.
    private static bool IsOrdinary(NameBearers name, IReadOnlyList<Word> words, int at) =>
        name.Words == 1 && name.IsAbbreviation
        && (Abbreviations.IsOrdinaryWord(words, at) || (words[at].Stem.Length <= 3 && !words[at].AllCapitals && Array.TrueForAll(name.Entities, entity => entity is Entity.Elsewhere)));

    // "Negotiations" are no negotiator, though they have one stem.
    private static bool Means(Word word, NameBearers name, Entity entity) =>
        name.Words > 1 || entity is not Entity.Someone || !Cues.Gatherings.Contains(word.Stem) || word.Text.TrimEnd('s').EndsWith('r');
}
