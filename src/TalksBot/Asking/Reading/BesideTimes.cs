using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Finds "before the council", "after Monday's talks": an event by which the asked time is named.</summary>
internal static class BesideTimes
{
    public static AskedTime.Beside? Read(IReadOnlyList<Word> words, bool[] taken, Func<Word, bool> isSoft)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text is not ("before" or "after" or "following" or "since" or "until") || taken[i] || words[i + 1].Text is "when" or "what" or "which" || IsLeaving(words, i + 1) || (i > 0 && words[i - 1].Text is "long"))
            {
                continue;
            }

            var to = i + 1;
            while (to < words.Count && to < i + 9 && !(Cues.IsAuxiliary(words[to]) || words[to].Text is "what" or "who" or "did"))
            {
                to++;
            }

            if (to > i + 1 && !taken[i + 1])
            {
                // "Before" itself is nothing that a fact would have to speak of.
                taken[i] = true;
                return new AskedTime.Beside(words[i].Text is "before" or "until", i + 1, to)
                {
                    Text = string.Join(' ', words.Skip(i).Take(to - i).Select(word => word.Text)),
                    Stems = [.. words.Skip(i + 1).Take(to - i - 1).Where(word => !isSoft(word)).Select(word => word.Stem)],
                };
            }
        }

        return null;
    }

    // "Before he left" names no event that a record would have.
    private static bool IsLeaving(IReadOnlyList<Word> words, int at) =>
        words[at].Text is "he" or "she" or "they" or "it" or "we" && at + 2 == words.Count && words[at + 1].Stem is "leav" or "go" or "come" or "arriv" or "fly" or "depart" or "travel";
}
