using System.Globalization;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>Tells numbers and times in a statement's words.</summary>
internal static class NumberWords
{
    private static readonly WordSet Numbers = new(
        "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands million millions billion billions trillion half third quarter percent twice");

    private static readonly WordSet Times = new(
        "january february march april june july august september october november december century centuries decade decades year years month months week weeks yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday bc ad summer winter autumn spring");

    private static readonly WordSet Lengths = new(
        "minute minutes hour hours day days night nights week weeks month months year years decade decades overnight");

    public static bool IsNumber(Word word) => Numbers.Contains(word.Text) || char.IsAsciiDigit(word.Text[0]);

    /// <summary>Whether a length of time begins here: "an hour", "thirteen days".</summary>
    public static bool IsLength(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && Lengths.Contains(words[at + 1].Text) && !(at + 2 < words.Count && words[at + 2].Text is "ago" or "before" or "after" or "later" or "earlier")
        && !(words[at].Text is "a" && words[at + 1].Text is "day") && (IsNumber(words[at]) || words[at].Text is "a" or "an" or "one" or "two" or "several" or "few" or "many" or "whole" or "full");

    /// <summary>Whether a time of day stands here: "9:04", "3 p.m.", "noon".</summary>
    public static bool IsClock(string text, IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (word.Text is "noon" or "midday" or "midnight" or "oclock")
        {
            return true;
        }

        return char.IsAsciiDigit(word.Text[0]) && at + 1 < words.Count
            && (words[at + 1].Text is "am" or "pm" or "oclock" or "gmt"
                || (word.Text.Length <= 2 && words[at + 1] is { Text.Length: 2 } minutes && char.IsAsciiDigit(minutes.Text[0]) && minutes.Start == word.End + 1 && text[word.End] == ':'));
    }

    public static bool IsTime(Word word) =>
        Times.Contains(word.Text)
        || (!word.Grouped && word.Text.Length >= 4 && int.TryParse(word.Text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 2200 && word.Text.Length <= 5);
}
