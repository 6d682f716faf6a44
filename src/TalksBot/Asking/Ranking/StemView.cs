using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>A word of a question prepared for comparing with facts.</summary>
internal sealed class StemView
{
    private readonly string stem;
    private readonly StemNumbers numbers;
    private readonly bool mayBeSlip;
    private readonly long from;
    private readonly long to;
    private readonly Dictionary<long, bool> relatives = [];
    private readonly Dictionary<long, bool> slips = [];

    public StemView(string stem, IVocabulary vocabulary, StemNumbers numbers)
    {
        (this.stem, this.numbers) = (stem, numbers);
        Number = numbers.Find(stem);

        // Shorter words are near too many others.
        if (stem.Length >= StemNumbers.SharedLetters)
        {
            mayBeSlip = vocabulary.Count(stem) == 0;
            (from, to) = numbers.Alike(stem);
        }
    }

    /// <summary><see cref="StemNumbers.None"/> if no fact looked at so far holds it.</summary>
    public long Number { get; }

    /// <summary>How strongly the fact speaks of the word, of one of its family, or of one that it may be a slip of; names and aliases are left to the lexicon.</summary>
    public double EvidenceIn(FactView view)
    {
        var strongest = Number == StemNumbers.None ? 0 : view.Words.Of(Number);
        if (strongest >= Weights.SameFamily)
        {
            return strongest;
        }

        if (to > from)
        {
            var words = view.Words.Keys;
            for (var i = view.Words.PlaceFrom(from); i < words.Length && words[i] < to; i++)
            {
                if (view.Words.At(i) is >= Weights.LeastOfFamily and var strength && strength * Weights.SameFamily > strongest && IsRelative(words[i]))
                {
                    strongest = strength * Weights.SameFamily;
                }
            }
        }

        return mayBeSlip ? Math.Max(strongest, OfSlips(view)) : strongest;
    }

    private double OfSlips(FactView view)
    {
        var strongest = 0.0;
        var words = view.Words.Keys;
        for (var i = 0; i < words.Length; i++)
        {
            if (view.Words.At(i) is >= Weights.LeastOfFamily and var strength && strength * Weights.Misspelled > strongest && MayMean(words[i]))
            {
                strongest = strength * Weights.Misspelled;
            }
        }

        return strongest;
    }

    private bool MayMean(long word)
    {
        var other = numbers.Stem(word);
        var allowed = stem.Length >= 8 ? 2 : 1;
        if (other.Length < StemNumbers.SharedLetters || other[0] != stem[0] || Math.Abs(stem.Length - other.Length) > allowed)
        {
            return false;
        }

        if (!slips.TryGetValue(word, out var may))
        {
            slips[word] = may = Spelling.Slips(stem, other, allowed) <= allowed;
        }

        return may;
    }

    // "expand" and "expansion", "negotiate" and "negotiator": a long common beginning and short different ends.
    private bool IsRelative(long word)
    {
        if (!relatives.TryGetValue(word, out var related))
        {
            var other = numbers.Stem(word);
            var common = stem.AsSpan().CommonPrefixLength(other);
            relatives[word] = related = stem.Length - common <= 3 && other.Length - common <= 3 && common * 3 >= Math.Max(stem.Length, other.Length) * 2;
        }

        return related;
    }
}
