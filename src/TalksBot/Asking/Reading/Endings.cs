using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Mends a slip in a word's ending, which hides its stem: "adaptaion".</summary>
internal static class Endings
{
    private const int ShortestRoot = 4;
    private const int MostSlips = 1;

    private static readonly string[] All = ["ation", "ition", "tion", "sion", "ment", "ments", "ness", "ance", "ence", "able", "ible", "ity", "ing", "ings", "ations", "itions", "tions", "sions", "ive", "ally"];

    /// <summary>The word with its ending mended, if a known stem comes of it; else null.</summary>
    public static Word? Mended(Word word, WordReader reader, Func<string, bool> isKnown)
    {
        foreach (var ending in All)
        {
            for (var cut = Math.Max(ShortestRoot, word.Text.Length - ending.Length - MostSlips); cut <= word.Text.Length - ending.Length + MostSlips && cut < word.Text.Length; cut++)
            {
                if (Spelling.Slips(word.Text.AsSpan(cut), ending, MostSlips) <= MostSlips
                    && reader.Read(word.Text[..cut] + ending) is [var mended] && mended.Stem.Length >= ShortestRoot && isKnown(mended.Stem))
                {
                    return mended with { Capital = word.Capital, AllCapitals = word.AllCapitals, Possessive = word.Possessive };
                }
            }
        }

        return null;
    }
}
