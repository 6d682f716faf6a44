namespace TalksBot.Asking.QuoteChecking;

internal enum Change
{
    Same,

    /// <summary>In the stored quote, not in the message.</summary>
    LeftOut,

    /// <summary>In the message, not in the stored quote.</summary>
    Added,
}

/// <summary>Tokens in a row with the same fate.</summary>
internal sealed record DiffPart(Change Change, IReadOnlyList<Token> Tokens);

/// <summary>How a message's words lie beside a stored quote's: the stretch of each that belongs together, and what differs in it.</summary>
internal sealed record WordDiff(IReadOnlyList<DiffPart> Parts, int SameWords, int StoredFrom, int StoredTo, int WrittenFrom, int WrittenTo)
{
    private const int Match = 2;
    private const int Miss = -1;
    private const int MostTokens = 800;

    /// <summary>
    /// The best local alignment: words that are the same count for it, every other against it, so that a quote is found within a longer
    /// text and a shortened one within a longer quote. Null when no word is the same.
    /// </summary>
    public static WordDiff? Of(ReadOnlySpan<Token> stored, ReadOnlySpan<Token> written)
    {
        stored = stored.Length > MostTokens ? stored[..MostTokens] : stored;
        written = written.Length > MostTokens ? written[..MostTokens] : written;
        var width = written.Length + 1;
        var scores = new int[(stored.Length + 1) * width];
        var best = 0;
        for (var i = 1; i <= stored.Length; i++)
        {
            for (var j = 1; j <= written.Length; j++)
            {
                var same = Same(stored[i - 1], written[j - 1], Math.Min(i, j));
                var score = Math.Max(0, Math.Max(scores[((i - 1) * width) + j], scores[(i * width) + j - 1]) + Miss);
                if (same)
                {
                    score = Math.Max(score, scores[((i - 1) * width) + j - 1] + Match);
                }

                scores[(i * width) + j] = score;
                best = score > scores[best] ? (i * width) + j : best;
            }
        }

        return scores[best] == 0 ? null : Trace(stored, written, scores, best / width, best % width);
    }

    private static WordDiff Trace(ReadOnlySpan<Token> stored, ReadOnlySpan<Token> written, int[] scores, int i, int j)
    {
        var width = written.Length + 1;
        var (storedTo, writtenTo) = (i, j);
        var steps = new List<(Change Change, Token Token)>();
        var sameWords = 0;
        while (scores[(i * width) + j] is var score and > 0)
        {
            if (Same(stored[i - 1], written[j - 1], Math.Min(i, j)) && score == scores[((i - 1) * width) + j - 1] + Match)
            {
                sameWords += stored[i - 1].IsWord ? 1 : 0;
                steps.Add((Change.Same, stored[i - 1]));
                i--;
                j--;
            }
            else if (score == scores[(i * width) + j - 1] + Miss)
            {
                steps.Add((Change.Added, written[--j]));
            }
            else
            {
                steps.Add((Change.LeftOut, stored[--i]));
            }
        }

        steps.Reverse();
        return new WordDiff(Grouped(steps), sameWords, i, storedTo, j, writtenTo);
    }

    // Between two stretches that are the same, what was left out stands before what was written instead.
    private static List<DiffPart> Grouped(List<(Change Change, Token Token)> steps)
    {
        var parts = new List<DiffPart>();
        for (var from = 0; from < steps.Count;)
        {
            var same = steps[from].Change == Change.Same;
            var to = from;
            while (to < steps.Count && steps[to].Change == Change.Same == same)
            {
                to++;
            }

            foreach (var run in steps[from..to].GroupBy(step => step.Change).OrderBy(run => run.Key))
            {
                parts.Add(new DiffPart(run.Key, [.. run.Select(step => step.Token)]));
            }

            from = to;
        }

        return parts;
    }

    // The first word of either may be written large or small.
    private static bool Same(Token stored, Token written, int position) => stored == written || (position == 1 && written.Opens(stored));
}
