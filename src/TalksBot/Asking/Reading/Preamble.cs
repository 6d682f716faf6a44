using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>What stands before a question and a colon without being part of it: "For my seminar paper: who called it a farce".</summary>
internal static class Preamble
{
    private const int Longest = 10;

    /// <summary>How many of the words are such a beginning; one that names something, or has a word that facts speak of, belongs to the question.</summary>
    public static int LengthOf(string text, IReadOnlyList<Word> words, Lexicon lexicon, Func<Word, bool> saysSomething, Func<Entity, bool> sees)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return 0;
        }

        var length = 0;
        while (length < words.Count && words[length].Start < colon)
        {
            length++;
        }

        return length is > 0 and <= Longest && length + 1 < words.Count && BeginsQuestion(words[length])
            && lexicon.Find([.. words.Take(length)], sees).Count == 0 && !words.Take(length).Any(saysSomething)
            && (IsGreeting(words[0]) || words.Take(length).Any(word => word.Text is "my" or "our" or "me" or "question"))
            ? length
            : 0;
    }

    private static bool IsGreeting(Word word) => word.Text is "hi" or "hello" or "hey" or "hiya" or "dear" or "ok" or "okay" or "please" or "quick" or "q" or "for" or "sorry";

    private static bool BeginsQuestion(Word word) =>
        Cues.IsAuxiliary(word) || word.Text is "who" or "whom" or "whose" or "what" or "when" or "where" or "why" or "how" or "which";
}
