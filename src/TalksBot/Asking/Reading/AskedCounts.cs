using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells what a question wants to have counted.</summary>
internal static class AskedCounts
{
    /// <summary>The stem of what "how many" or "how much" counts; null when nothing is counted, or only the days of a length.</summary>
    public static string? Of(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text == "how" && words[i + 1].Text is "old" or "tall" or "deep" or "high")
            {
                return words[i + 1].Stem;
            }
        }

        var many = AfterHowMany(words, much: false);
        if (many >= 0 && !AreDaysOfLength(words))
        {
            return words[many].Stem;
        }

        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text == "number" && words[i + 1].Text == "of")
            {
                return words[i + 2].Stem;
            }
        }

        return null;
    }

    /// <summary>"How many days did it last": its length, which its days tell.</summary>
    public static bool AreDaysOfLength(IReadOnlyList<Word> words) =>
        AfterHowMany(words, much: false) is var counted and >= 0 && words[counted].Stem is "day" or "week" or "month" or "year"
        && words.Skip(counted + 1).Zip(words.Skip(counted)).Any(pair => Cues.Lasting.Contains(pair.First.Stem) && pair.Second.Text is not "the");

    /// <summary>"How many hours did they sit": by the clock, which no days tell.</summary>
    public static bool AreHours(IReadOnlyList<Word> words) => AfterHowMany(words, much: true) is var counted and >= 0 && words[counted].Stem is "hour" or "minut";

    private static int AfterHowMany(IReadOnlyList<Word> words, bool much)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text == "how" && (words[i + 1].Text == "many" || (much && words[i + 1].Text == "much")))
            {
                return i + 2;
            }
        }

        return -1;
    }
}
