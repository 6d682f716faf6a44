using System.Collections.Frozen;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>A name found in a text: the words from <see cref="From"/> up to <see cref="To"/>, and all that bear it.</summary>
internal readonly record struct Mention(int From, int To, IReadOnlyList<Entity> Entities);

/// <summary>Every name of the store and the general lists, as stems, ready to be found in a text: the longest at each place wins.</summary>
internal sealed class Lexicon
{
    /// <summary>What more bear in one set of talks ("foreign minister") tells nobody from another.</summary>
    private const int MostBearers = 8;

    private readonly FrozenDictionary<string, Form[]> byFirstStem;
    private readonly FrozenDictionary<char, NameWord[]> namesByInitial;
    private readonly FrozenSet<string> stems;

    public Lexicon(IEnumerable<(IReadOnlyList<Word> Words, Entity Entity)> forms)
    {
        byFirstStem = forms
            .GroupBy(form => string.Join(' ', form.Words.Select(word => word.Stem)), StringComparer.Ordinal)
            .Select(same => new Form([.. same.First().Words.Select(word => word.Stem)], [.. same.Select(form => form.Entity).DistinctBy(entity => entity.Code)], same.All(form => form.Words[0].AllCapitals)))
            .GroupBy(form => form.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(form => form.Stems.Length).ToArray(), StringComparer.Ordinal);
        stems = byFirstStem.Values.SelectMany(found => found).SelectMany(form => form.Stems).ToFrozenSet(StringComparer.Ordinal);
        namesByInitial = forms
            .Where(form => form.Entity is Entity.Someone or Entity.Somewhere or Entity.Audience)
            .SelectMany(form => form.Words.Where(word => word.Text.Length >= 4).Select(word => (word.Text, form.Entity)))
            .GroupBy(pair => pair.Text, StringComparer.Ordinal)
            .Select(same => new NameWord(same.Key, [.. same.Select(pair => pair.Entity).DistinctBy(entity => entity.TalksId)]))
            .GroupBy(name => name.Text[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Whether any name holds the stem.</summary>
    public bool Knows(string stem) => stems.Contains(stem);

    /// <summary>The words of people's, parties' and places' names that begin with the letter, for finding what a misspelled one may be; none that is not seen.</summary>
    public string[] NameWords(char initial, Func<Entity, bool> sees) =>
        [.. namesByInitial.GetValueOrDefault(initial, []).Where(name => name.Bearers.Any(sees)).Select(name => name.Text)];

    /// <summary>
    /// Adds every name in the words of a fact, also those inside longer ones. Of those that bear it the ones of the fact's own talks are
    /// meant; where it has none there, all.
    /// </summary>
    public void AddNames(IReadOnlyList<Word> words, long talksId, List<EntityCode> into)
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
            if (form.Matches(words, at) && form.Entities.Any(wanted) && !IsOrdinary(form, words, at))
            {
                return form;
            }
        }

        return null;
    }

    // A short abbreviation that stands only in the general lists ("AP", "RT") is one only where it is written as one.
    private static bool IsOrdinary(Form form, IReadOnlyList<Word> words, int at) =>
        form.Stems.Length == 1 && form.IsAbbreviation
        && (Abbreviations.IsOrdinaryWord(words, at) || (form.Stems[0].Length <= 3 && !words[at].AllCapitals && form.Entities.All(entity => entity is Entity.Elsewhere)));

    // A word of names, with one bearer of each of the talks that it stands in.
    private sealed record NameWord(string Text, IReadOnlyList<Entity> Bearers);

    private sealed record Form(string[] Stems, Entity[] Entities, bool IsAbbreviation)
    {
        public void AddBearers(long talksId, List<EntityCode> into)
        {
            var own = Entities.Count(entity => entity.TalksId == talksId);
            if ((own > 0 ? own : Entities.Length) > MostBearers)
            {
                return;
            }

            foreach (var entity in Entities)
            {
                if (own == 0 || entity.TalksId == talksId)
                {
                    into.Add(entity.Code);
                }
            }
        }

        public bool Matches(IReadOnlyList<Word> words, int at)
        {
            if (at + Stems.Length > words.Count)
            {
                return false;
            }

            for (var i = 1; i < Stems.Length; i++)
            {
                if (words[at + i].Stem != Stems[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
