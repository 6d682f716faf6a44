using System.Collections;

namespace TalksBot.Facts.Words;

/// <summary>
/// A fixed set of words, given as one text with spaces between them. No frozen set: a start makes dozens of small ones, and working out
/// the best shape of each takes longer, and more memory, than it ever saves.
/// </summary>
internal sealed class WordSet(string words) : IEnumerable<string>
{
    private readonly HashSet<string> all = new(words.Split(' '), StringComparer.Ordinal);

    public bool Contains(string word) => all.Contains(word);

    public IEnumerator<string> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
