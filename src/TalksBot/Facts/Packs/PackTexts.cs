using System.Buffers;

namespace TalksBot.Facts.Packs;

/// <summary>What a text of a pack may be: how long, and of which characters.</summary>
internal static class PackTexts
{
    public const int LongestId = 100;
    public const int LongestName = 200;
    public const int LongestUrl = 500;
    public const int LongestContext = 1_000;
    public const int LongestStatement = 3_000;
    public const int MostAliases = 200;
    public const int MostReferences = 100;

    /// <summary>
    /// The most that a fact's words and the names they are shown with may have together: a message on Discord holds 4,000 characters,
    /// the rest is for the bot's own wording.
    /// </summary>
    public const int LongestFact = 3_600;

    private static readonly SearchValues<char> Refused = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(IsRefused)]);

    /// <summary>
    /// Control characters (a line break is one), line and paragraph separators, and marks that turn the direction of what follows: they
    /// would break an answer apart or make it read as what it is not.
    /// </summary>
    public static bool IsRefused(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>What is wrong with the text, in words; null when nothing is.</summary>
    public static string? Fault(string text, int longest)
    {
        if (text.Length > longest)
        {
            return $"{PackProblems.Quoted(text)} has {text.Length:N0} characters; at most {longest:N0} are allowed.";
        }

        if (text.AsSpan().Trim().IsEmpty)
        {
            return $"{PackProblems.Quoted(text)} is an empty text.";
        }

        var at = text.AsSpan().IndexOfAny(Refused);
        return at < 0 ? null : $"{PackProblems.Quoted(text)} has the control character U+{(int)text[at]:X4} at place {at + 1}; none is allowed.";
    }
}
