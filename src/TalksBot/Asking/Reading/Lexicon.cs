using System.Collections.Frozen;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>A name found in a text: the words from <see cref="From"/> up to <see cref="To"/>, and all that bear it.</summary>
internal readonly record struct Mention(int From, int To, IReadOnlyList<Entity> Entities);

/// <summary>Every name of the store and the general lists, as stems, ready to be found in a text: the longest at each place wins.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, Form[]> byFirstStem;
    private readonly FrozenDictionary<string, string[]> nameWords;

    public Lexicon(IEnumerable<(IReadOnlyList<Word> Words, Entity Entity)> forms)
    {
        byFirstStem = forms
            .GroupBy(form => string.Join(' ', form.Words.Select(word => word.Stem)), StringComparer.Ordinal)
            .Select(same => new Form([.. same.First().Words.Select(word => word.Stem)], [.. same.Select(form => form.Entity).DistinctBy(entity => entity.Code)], same.All(form => form.Words[0].AllCapitals)))
            .GroupBy(form => form.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(form => form.Stems.Length).ToArray(), StringComparer.Ordinal);
        nameWords = byFirstStem.Values.SelectMany(found => found).SelectMany(form => form.Stems).Distinct(StringComparer.Ordinal)
            .Where(stem => stem.Length >= 4)
            .GroupBy(stem => stem[..1], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Whether any name holds the stem.</summary>
    public bool Knows(string stem) => nameWords.TryGetValue(stem[..1], out var words) && words.Contains(stem, StringComparer.Ordinal);

    /// <summary>The stems of names that begin with the letter, for finding what a misspelled one may be.</summary>
    public ReadOnlySpan<string> NameWords(char initial) => nameWords.GetValueOrDefault(initial.ToString());

    /// <summary>The names in the words, left to right, none overlapping another.</summary>
    public List<Mention> Find(IReadOnlyList<Word> words)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < words.Count;)
        {
            if (Longest(words, i) is { } form)
            {
                mentions.Add(new Mention(i, i + form.Stems.Length, form.Entities));
                i += form.Stems.Length;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    private Form? Longest(IReadOnlyList<Word> words, int at)
    {
        if (!byFirstStem.TryGetValue(words[at].Stem, out var forms))
        {
            return null;
        }

        foreach (var form in forms)
        {
            if (form.Matches(words, at) && !(form.Stems.Length == 1 && form.IsAbbreviation && Abbreviations.IsOrdinaryWord(words, at)))
            {
                return form;
            }
        }

        return null;
    }

    private sealed record Form(string[] Stems, IReadOnlyList<Entity> Entities, bool IsAbbreviation)
    {
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
