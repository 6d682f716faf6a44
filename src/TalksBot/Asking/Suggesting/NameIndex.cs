using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Suggesting;

/// <summary>How what was typed meets a name; better ones come first.</summary>
internal enum Meeting
{
    Exact,
    Prefix,
    Alias,
    Word,
    Typo,
}

/// <summary>Names sorted once, so that each typed letter costs a few binary searches.</summary>
internal sealed class NameIndex
{
    private readonly Suggestion[] entries;
    private readonly string[][] wordsOf;
    private readonly (string Text, int Entry)[] names;
    private readonly (string Text, int Entry)[] aliases;
    private readonly (string Text, int Entry)[] words;

    public NameIndex(IEnumerable<Suggestion> suggestions)
    {
        entries = [.. suggestions.OrderByDescending(suggestion => suggestion.Standing).ThenBy(suggestion => suggestion.Name, StringComparer.Ordinal)];
        names = Sorted(entries.Index().Select(entry => (FoldedText.Of(entry.Item.Name), entry.Index)));
        aliases = Sorted(entries.Index().SelectMany(entry => entry.Item.Aliases.Select(alias => (FoldedText.Of(alias), entry.Index))));
        wordsOf = [.. entries.Select(WordsOf)];
        words = Sorted(wordsOf.Index().SelectMany(entry => entry.Item.Select(word => (word, entry.Index))));
    }

    /// <summary>All entries, those with the most facts first.</summary>
    public IReadOnlyList<Suggestion> All => entries;

    /// <summary>The entries that meet what was typed, each once with its best meeting; stops after the meeting that fills <paramref name="enough"/>.</summary>
    public List<(Suggestion Found, Meeting How)> Find(string folded, Func<Suggestion, bool> wanted, int enough)
    {
        var found = new List<(Suggestion, Meeting)>();
        var seen = new HashSet<int>();
        foreach (var (entry, how) in Meetings(folded).TakeWhile(meeting => found.Count < enough || meeting.How == found[^1].Item2))
        {
            if (wanted(entries[entry]) && seen.Add(entry))
            {
                found.Add((entries[entry], how));
            }
        }

        return found;
    }

    /// <summary>The entries whose name begins with what was typed.</summary>
    public IEnumerable<Suggestion> BeginningWith(string folded) => Range(names, folded).Select(name => entries[name.Entry]);

    private IEnumerable<(int Entry, Meeting How)> Meetings(string folded)
    {
        foreach (var name in Range(names, folded).Where(name => name.Text.Length == folded.Length))
        {
            yield return (name.Entry, Meeting.Exact);
        }

        foreach (var name in Range(names, folded))
        {
            yield return (name.Entry, Meeting.Prefix);
        }

        foreach (var alias in Range(aliases, folded))
        {
            yield return (alias.Entry, Meeting.Alias);
        }

        var typed = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (typed.Length == 0)
        {
            yield break;
        }

        // The longest word is in the fewest names.
        var longest = typed.MaxBy(word => word.Length)!;
        foreach (var word in Range(words, longest).Where(word => typed.All(part => wordsOf[word.Entry].Any(own => own.StartsWith(part, StringComparison.Ordinal)))))
        {
            yield return (word.Entry, Meeting.Word);
        }

        var allowed = Allowed(longest);
        if (allowed == 0)
        {
            yield break;
        }

        foreach (var word in Range(words, longest[..1]).Where(word => IsNear(longest, word.Text, allowed) && typed.All(part => Meets(part, wordsOf[word.Entry]))))
        {
            yield return (word.Entry, Meeting.Typo);
        }
    }

    private static string[] WordsOf(Suggestion entry) =>
        [.. entry.Aliases.Prepend(entry.Name).SelectMany(name => FoldedText.Of(name).Split(' ')).Where(word => word.Length > 0).Distinct()];

    private static bool Meets(string typed, string[] own)
    {
        var allowed = Allowed(typed);
        return own.Any(word => word.StartsWith(typed, StringComparison.Ordinal) || (allowed > 0 && word[0] == typed[0] && IsNear(typed, word, allowed)));
    }

    // Also while the word is still being typed: "ryabl" is on its way to "ryabkov".
    private static bool IsNear(string typed, string word, int allowed) =>
        word.Length >= typed.Length - allowed
        && (Spelling.Slips(typed, word, allowed) <= allowed
            || (word.Length > typed.Length && Spelling.Slips(typed, word.AsSpan(0, typed.Length), 1) <= 1));

    private static int Allowed(string typed) => typed.Length switch { < 4 => 0, < 7 => 1, _ => 2 };

    private static (string Text, int Entry)[] Sorted(IEnumerable<(string Text, int Entry)> texts)
    {
        var sorted = texts.Where(text => text.Text.Length > 0).ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Text, other.Text));
        return sorted;
    }

    private static ArraySegment<(string Text, int Entry)> Range((string Text, int Entry)[] sorted, string prefix)
    {
        var from = Bound(sorted, text => string.CompareOrdinal(text, prefix) < 0);
        var to = Bound(sorted, text => string.CompareOrdinal(text, prefix) < 0 || text.StartsWith(prefix, StringComparison.Ordinal));
        return new(sorted, from, to - from);
    }

    private static int Bound((string Text, int Entry)[] sorted, Func<string, bool> before)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = before(sorted[middle].Text) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
