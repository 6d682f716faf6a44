using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells a greeting or thanks from a question: "hi bot, how are you today" asks for no fact of today.</summary>
internal static class SmallTalk
{
    public static bool Is(IReadOnlyList<Word> words, IReadOnlyList<Term> terms) =>
        words.Count > 0 && ((words.Any(word => word.Text is "your" or "yourself") && !terms.Any(term => term.Weight >= 1 || term.Entities.Count > 0)) ||
            (words[0].Text is "thanks" or "thank" or "thx" or "cheers" ? !terms.Any(term => term.Entities.Count > 0 || term.Hard)
            : words[0].Text is "hi" or "hello" or "hey" or "hiya" or "bye" or "goodbye" && terms.Count == 0 && !words.Any(word => word.Text is "what" or "when" or "who" or "where" or "which")));
}
