using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells the abbreviations that are also words apart: "US" and "us", "WHO" and "who".</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> OrdinaryWords = new(StringComparer.Ordinal) { "us", "who", "it", "is", "as", "in", "at", "so", "an", "he", "me", "no", "or", "to", "all", "are", "can", "may", "how", "was", "aid" };
    private static readonly HashSet<string> BeforeThePronoun = new(StringComparer.Ordinal)
    {
        "tell", "show", "give", "gives", "gave", "remind", "let", "lets", "help", "for", "to", "of", "with", "about", "inform", "told", "tells", "between", "by", "from", "on", "joins", "join",
    };

    public static bool IsOrdinaryWord(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (!OrdinaryWords.Contains(word.Text) || (word.AllCapitals && !words.All(other => other.AllCapitals || other.Text.Length < 2)))
        {
            return false;
        }

        // Only "us" is typed in lower case for the abbreviation; after a verb or preposition it is the pronoun, at the end of "tell us" too.
        return word.Text != "us" || (at > 0 && BeforeThePronoun.Contains(words[at - 1].Text) && !word.Possessive && !IsFollowedByNoun(words, at));
    }

    private static bool IsFollowedByNoun(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Text is "position" or "stance" or "side" or "government" or "and" or "officials" or "delegation" or "diplomat" or "diplomats";
}
