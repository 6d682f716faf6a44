using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>A name found in a text: the words from <see cref="From"/> up to <see cref="To"/>, and all that bear it.</summary>
internal sealed record Mention(int From, int To, IReadOnlyList<Entity> Entities);

/// <summary>What something is called, as words.</summary>
internal sealed record NameForm(Word[] Words, Entity Entity);

/// <summary>Every name of the store and the general lists, as stems, ready to be found in a text: the longest at each place wins.</summary>
internal sealed class Lexicon
{
    /// <summary>What more bear in one set of talks ("foreign minister") tells nobody from another.</summary>
    private const int MostBearers = 8;

    // Plain dictionaries: a frozen one takes longer to build than all questions until the next change gain by it.
    private readonly Dictionary<string, List<Form>> byFirstStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<NameWord>> namesByInitial = [];

    public Lexicon(IEnumerable<NameForm> forms)
    {
        var nameWords = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        foreach (var (words, entity) in forms)
        {
            FormOf(words).Add(entity, words[0].AllCapitals);
            if (entity is Entity.Someone or Entity.Somewhere or Entity.Audience)
            {
                AddNameWords(words, entity, nameWords);
            }
        }

        foreach (var same in byFirstStem.Values)
        {
            // Stable: of forms of one length the one added first is met first.
            var ordered = same.OrderByDescending(form => form.Stems.Length).ToList();
            same.Clear();
            same.AddRange(ordered);
        }
    }

    /// <summary>Whether any name holds the stem.</summary>
    public bool Knows(string stem) => stems.Contains(stem);

    /// <summary>The words of people's, parties' and places' names that begin with the letter, for finding what a misspelled one may be; none that is not seen.</summary>
    public string[] NameWords(char initial, Func<Entity, bool> sees) =>
        [.. namesByInitial.GetValueOrDefault(initial, []).Where(name => name.Bearers.Exists(entity => sees(entity))).Select(name => name.Text)];

    /// <summary>
    /// Adds every name in the words of a fact, also those inside longer ones. Of those that bear it the ones of the fact's own talks are
    /// meant; where it has none there, all.
    /// </summary>
    public void AddNames(IReadOnlyList<Word> words, long talksId, List<long> into)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!byFirstStem.TryGetValue(words[i].Stem, out var forms))
            {
                continue;
            }

            foreach (var form in forms)
            {
                if (form.Matches(words, i) && !IsOrdinary(form, words, i))
                {
                    form.AddBearers(talksId, into);
                }
            }
        }
    }

    /// <summary>The names in the words, left to right, none overlapping another.</summary>
    public List<Mention> Find(IReadOnlyList<Word> words) => Find(words, _ => true);

    /// <summary>The names of such things as <paramref name="wanted"/> in the words.</summary>
    public List<Mention> Find(IReadOnlyList<Word> words, Func<Entity, bool> wanted)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < words.Count;)
        {
            if (Longest(words, i, wanted) is { } form)
            {
                mentions.Add(new Mention(i, i + form.Stems.Length, [.. form.Entities.Where(wanted)]));
                i += form.Stems.Length;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    private Form? Longest(IReadOnlyList<Word> words, int at, Func<Entity, bool> wanted)
    {
        if (!byFirstStem.TryGetValue(words[at].Stem, out var forms))
        {
            return null;
        }

        foreach (var form in forms)
        {
            if (form.Matches(words, at) && form.Entities.Exists(entity => wanted(entity)) && !IsOrdinary(form, words, at))
            {
                return form;
            }
        }

        return null;
    }

    // A short abbreviation that stands only in the general lists ("AP", "RT") is one only where it is written as one.
    private static bool IsOrdinary(Form form, IReadOnlyList<Word> words, int at) =>
        form.Stems.Length == 1 && form.IsAbbreviation
        && (Abbreviations.IsOrdinaryWord(words, at) || (form.Stems[0].Length <= 3 && !words[at].AllCapitals && form.Entities.TrueForAll(entity => entity is Entity.Elsewhere)));

    private Form FormOf(Word[] words)
    {
        if (!byFirstStem.TryGetValue(words[0].Stem, out var beginning))
        {
            byFirstStem[words[0].Stem] = beginning = new(1);
        }

        foreach (var known in beginning)
        {
            if (known.Stems.Length == words.Length && known.Matches(words, 0))
            {
                return known;
            }
        }

        var form = new Form(Array.ConvertAll(words, word => word.Stem));
        stems.UnionWith(form.Stems);
        beginning.Add(form);
        return form;
    }

    private void AddNameWords(Word[] words, Entity entity, Dictionary<string, NameWord> known)
    {
        foreach (var word in words)
        {
            if (word.Text.Length < 4)
            {
                continue;
            }

            if (!known.TryGetValue(word.Text, out var name))
            {
                known[word.Text] = name = new NameWord(word.Text, new(1));
                if (!namesByInitial.TryGetValue(word.Text[0], out var names))
                {
                    namesByInitial[word.Text[0]] = names = [];
                }

                names.Add(name);
            }

            if (!name.Bearers.Exists(bearer => bearer.TalksId == entity.TalksId))
            {
                name.Bearers.Add(entity);
            }
        }
    }

    // A word of names, with one bearer of each of the talks that it stands in.
    private sealed record NameWord(string Text, List<Entity> Bearers);

    // What is written in one way, and all that bear it.
    private sealed class Form(string[] stems)
    {
        private readonly List<Entity> entities = new(1);
        private HashSet<long>? codes;

        public string[] Stems => stems;

        public List<Entity> Entities => entities;

        /// <summary>Whoever wrote it did so in capitals.</summary>
        public bool IsAbbreviation { get; private set; } = true;

        public void Add(Entity entity, bool allCapitals)
        {
            IsAbbreviation &= allCapitals;
            if (entities.Count == 0 || (entities[^1].Code != entity.Code && (codes ??= [.. entities.Select(other => other.Code)]).Add(entity.Code)))
            {
                entities.Add(entity);
            }
        }

        public void AddBearers(long talksId, List<long> into)
        {
            var own = 0;
            foreach (var entity in entities)
            {
                own += entity.TalksId == talksId ? 1 : 0;
            }

            if ((own > 0 ? own : entities.Count) > MostBearers)
            {
                return;
            }

            foreach (var entity in entities)
            {
                if (own == 0 || entity.TalksId == talksId)
                {
                    into.Add(entity.Code);
                }
            }
        }

        public bool Matches(IReadOnlyList<Word> words, int at)
        {
            if (at + stems.Length > words.Count)
            {
                return false;
            }

            // The first brought here.
            for (var i = 1; i < stems.Length; i++)
            {
                if (words[at + i].Stem != stems[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
