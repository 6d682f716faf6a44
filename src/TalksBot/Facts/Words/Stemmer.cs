using System.Collections.Concurrent;

namespace TalksBot.Facts.Words;

/// <summary>
/// Reduces a folded English word to its stem: irregular forms by the list in <c>config/words/irregular.txt</c>, all others by
/// <see cref="SuffixStripping"/>. Stems of words seen before are remembered, up to a bound.
/// </summary>
internal sealed class Stemmer(IReadOnlyDictionary<string, string> irregular)
{
    private const int MostRemembered = 20_000;
    private readonly IReadOnlyDictionary<string, string> irregular = irregular;
    private readonly ConcurrentDictionary<string, string> remembered = new(StringComparer.Ordinal);
    private int count;

    /// <summary>One that begins with nothing remembered: what is read once need not stay known to all who read later.</summary>
    public Stemmer ForOnce() => new(irregular);

    public string Stem(string word) => Stem(word.AsSpan());

    public string Stem(ReadOnlySpan<char> letters)
    {
        if (remembered.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known))
        {
            return known;
        }

        var word = letters.ToString();
        var stem = SuffixStripping.Strip(irregular.GetValueOrDefault(word, word).Replace("-", "", StringComparison.Ordinal));
        stem = stem == word ? word : stem;
        if (count < MostRemembered && remembered.TryAdd(word, stem))
        {
            Interlocked.Increment(ref count);
        }

        return stem;
    }
}
