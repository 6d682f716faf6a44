using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells a question for somebody's office from others about them: "what office does Holt hold", "what is Holt's job".</summary>
internal static class OfficeQuestions
{
    public static bool Is(IReadOnlyList<Word> words, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count != 1 || !mentions[0].Entities.All(entity => entity is Entity.Someone { Actor.Kind: ActorKind.Person }))
        {
            return false;
        }

        var (from, to) = (mentions[0].From, mentions[0].To);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text is "who" && i + 2 < words.Count && words[i + 1].Text is "is" or "was" && words[i + 2].Text is "he" or "she")
            {
                return true;
            }

            // "What role does X hold", "what is X's job", "what is the rank of X": nothing of substance stands beside the two.
            if (Cues.OfficeWords.Contains(words[i].Text) && words[0].Text is "what" or "whats" or "which"
                && (i == 1 ? to >= words.Count - 1 : (i == to && i == words.Count - 1) || (i + 1 < words.Count && words[i + 1].Text is "of" && to == words.Count && i <= 3)))
            {
                return true;
            }
        }

        return words[0].Text is "what" && to == words.Count - 1 && from <= 3 && words[1].Text is "does" && words[^1].Text is "do";
    }
}
