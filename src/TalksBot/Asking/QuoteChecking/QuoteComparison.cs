using TalksBot.Facts;

namespace TalksBot.Asking.QuoteChecking;

/// <summary>Compares the words of a message with a stored quote.</summary>
internal static class QuoteComparison
{
    /// <summary>The least share of the message's words, or of the stored ones in an unmarked message, that must be the same.</summary>
    private const double LeastSame = 0.6;

    private const int LeastWords = 3;
    private const int LeastUnmarkedWords = 4;
    private const int LeastPartWords = 2;

    /// <summary>How far the words are the quote's; null when they are not. <paramref name="NearTo"/> is 0 to 1.</summary>
    internal sealed record Compared(Fact Quote, WordsMatch Match, WordDiff? Diff, double NearTo);

    public static Compared? Of(Fact quote, Token[] written, bool marked)
    {
        var stored = Tokens.Of(quote.Statement);
        if (stored.Length == 0 || written.Length == 0)
        {
            return null;
        }

        // An ellipsis at the end of all the words is punctuation.
        var whole = written.AsSpan();
        while (whole.Length > 0 && !whole[^1].IsWord)
        {
            whole = whole[..^1];
        }

        if (whole.Length == stored.Length && IsAt(stored, whole, 0))
        {
            return new Compared(quote, WordsMatch.Exact, null, 1);
        }

        var words = written.Count(token => token.IsWord);
        if (words >= (marked ? LeastPartWords : LeastUnmarkedWords) && HoldsParts(stored, written))
        {
            return new Compared(quote, WordsMatch.Shortened, null, (double)written.Length / stored.Length);
        }

        return WordDiff.Of(stored, written) is { } diff ? Altered(quote, stored, written, diff, words, marked) : null;
    }

    private static Compared? Altered(Fact quote, Token[] stored, Token[] written, WordDiff diff, int words, bool marked)
    {
        var storedWords = stored.Count(token => token.IsWord);
        if (!marked)
        {
            // The message may say more besides: what counts is how much of the quote is in it.
            var share = (double)diff.SameWords / storedWords;
            return diff.SameWords < LeastUnmarkedWords || share < LeastSame ? null
                : diff.Parts.Any(part => part.Change != Change.Same) ? new Compared(quote, WordsMatch.Altered, diff, share)
                : new Compared(quote, diff.SameWords == storedWords ? WordsMatch.Exact : WordsMatch.Shortened, null, share);
        }

        var near = (double)diff.SameWords / words;
        if (diff.SameWords < LeastWords || near < LeastSame)
        {
            return null;
        }

        // What the message has before and after the stretch was added by it.
        var parts = diff.Parts.ToList();
        if (diff.WrittenFrom > 0)
        {
            parts.Insert(0, new DiffPart(Change.Added, written[..diff.WrittenFrom]));
        }

        if (diff.WrittenTo < written.Length)
        {
            parts.Add(new DiffPart(Change.Added, written[diff.WrittenTo..]));
        }

        return new Compared(quote, WordsMatch.Altered, diff with { Parts = parts }, near);
    }

    // Every part between ellipses stands in the quote word for word, in order.
    private static bool HoldsParts(Token[] stored, Token[] written)
    {
        var from = 0;
        var parts = 0;
        for (var start = 0; start < written.Length;)
        {
            var end = Array.FindIndex(written, start, token => token.IsEllipsis);
            end = end < 0 ? written.Length : end;
            var part = written.AsSpan(start, end - start);
            start = end + 1;
            while (part.Length > 0 && !part[^1].IsWord)
            {
                part = part[..^1];
            }

            if (part.Length == 0)
            {
                continue;
            }

            var at = from;
            while (at + part.Length <= stored.Length && !IsAt(stored, part, at))
            {
                at++;
            }

            if (at + part.Length > stored.Length)
            {
                return false;
            }

            from = at + part.Length;
            parts++;
        }

        return parts > 0;
    }

    private static bool IsAt(ReadOnlySpan<Token> stored, ReadOnlySpan<Token> part, int at)
    {
        if (at + part.Length > stored.Length || !part[0].Opens(stored[at]))
        {
            return false;
        }

        for (var i = 1; i < part.Length; i++)
        {
            if (part[i] != stored[at + i])
            {
                return false;
            }
        }

        return true;
    }
}
