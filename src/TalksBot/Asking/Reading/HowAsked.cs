using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Tells the words by which something is asked from those that an answer speaks of: "who <i>attended</i>", "<i>send</i> her tweet", "how much <i>money</i>".</summary>
internal static class HowAsked
{
    /// <summary>"How <i>long</i> did it <i>last</i>": the record tells it by days.</summary>
    public static bool IsLasting(Word word, AskedFor asked) =>
        asked == AskedFor.HowLong && (word.Text is "long" or "fast" or "quickly" or "days" or "weeks" or "months" or "years" || Cues.Lasting.Contains(word.Stem));

    /// <summary>"Why", "how come", "for what reason": wants a reason.</summary>
    public static bool IsWhy(IReadOnlyList<Word> words) =>
        words.Count > 0 && (words[0].Text is "why"
            || (words.Count > 1 && words[0].Text is "how" && words[1].Text is "come")
            || (words[0].Text is "what" or "for" && words.Take(3).Any(word => word.Text is "reason" or "reasons")));

    public static bool Is(IReadOnlyList<Word> words, int at, AskedFor asked) =>
        (asked == AskedFor.TookPart && Cues.Attending.Contains(words[at].Stem))
        || (asked is AskedFor.When or AskedFor.Where && words[at].Stem is "conven" or "assembl" or "gather")
        || (asked == AskedFor.Where && (Cues.Places.Contains(words[at].Stem) || (at > 0 && words[at - 1].Text is "which" or "what" or "whose" && !Cues.Houses.Contains(words[at].Text))))
        || (at > 0 && words[at - 1].Text is "which" or "what" && Cues.Media.Contains(words[at].Stem))
        || (at is 2 or 3 && IsPublishing(words[at]) && words[0].Text is "which" or "what" && words.Take(at).Any(word => Cues.Media.Contains(word.Stem)))
        || (Cues.Uttering.Contains(words[at].Stem) && words.Any(word => Cues.SaidNouns.Contains(word.Stem)))
        || IsRole(words, at)
        || (asked == AskedFor.HowMany && words[at].Text is "share" or "percentage" or "proportion" or "percent" && at > 0 && words[at - 1].Text is "what" or "which")
        || (asked == AskedFor.HowMany && words[at].Text is "big" or "large" or "far" && at > 0 && words[at - 1].Text is "how")
        || (asked == AskedFor.HowMany && words[at].Text is "money" && at > 0 && words[at - 1].Text is "much");

    /// <summary>What a paper does with what it holds.</summary>
    public static bool IsPublishing(Word word) => word.Stem is "carri" or "run" or "print" or "publish" or "air" or "broadcast";

    // "What role does it play", "in what role".
    private static bool IsRole(IReadOnlyList<Word> words, int at) =>
        (words[at].Text is "role" && at > 0 && words[at - 1].Text is "what" or "which") || (words[at].Stem is "play" && words.Any(word => word.Text is "role"));
}
