namespace TalksBot.Asking.Reading;

/// <summary>Finds the known word that a misspelled one stands for.</summary>
internal static class Spelling
{
    /// <summary>The nearest of <paramref name="known"/>: one slip for four to seven letters, two for more; null when none or when two are as near.</summary>
    public static string? Nearest(string word, ReadOnlySpan<string> known)
    {
        if (word.Length < 4 || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var allowed = word.Length >= 8 ? 2 : 1;
        string? nearest = null;
        var least = allowed + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) > allowed)
            {
                continue;
            }

            var slips = Slips(word, candidate, allowed);
            if (slips < least)
            {
                (nearest, least) = (candidate, slips);
            }
            else if (slips == least && slips <= allowed && nearest != candidate)
            {
                nearest = null;
            }
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, exchanges and swaps of neighbours that lead from one word to the other; more than allowed: allowed + 1.</summary>
    public static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int allowed)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> previous = stackalloc int[other.Length + 1];
        Span<int> current = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var slips = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips = Math.Min(slips, before[j - 2] + 1);
                }

                current[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > allowed)
            {
                return allowed + 1;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[other.Length], allowed + 1);
    }
}
