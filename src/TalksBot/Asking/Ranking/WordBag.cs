using TalksBot.Asking.Reading;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>What one text speaks of, however often: its stems, the groups of related words they stand in, the names in it. Small, because thousands are remembered.</summary>
internal sealed class WordBag
{
    private readonly string[] stems;
    private readonly int[] groups;
    private readonly (char, long)[] names;

    private WordBag(List<string> stems, List<int> groups, List<(char, long)> names)
    {
        stems.Sort(StringComparer.Ordinal);
        groups.Sort();
        this.stems = Different(stems);
        this.groups = Different(groups);
        this.names = Different(names);
    }

    public static WordBag Of(IEnumerable<List<Word>> texts, Lexicon lexicon, GeneralWords general)
    {
        var stems = new List<string>(32);
        var groups = new List<int>(32);
        var names = new List<(char, long)>();
        foreach (var words in texts)
        {
            for (var i = 0; i < words.Count; i++)
            {
                stems.Add(words[i].Stem);
                general.AddGroups(words, i, groups);

                // "cease-fire" is also "ceasefire".
                if (i + 1 < words.Count && words[i].End + 1 == words[i + 1].Start)
                {
                    stems.Add(words[i].Text + words[i + 1].Stem);
                }
            }

            foreach (var entity in lexicon.All(words))
            {
                names.Add(entity.Code);
            }
        }

        return new WordBag(stems, groups, names);
    }

    public bool Holds(string stem) => Array.BinarySearch(stems, stem, StringComparer.Ordinal) >= 0;

    public bool InGroup(int group) => Array.BinarySearch(groups, group) >= 0;

    public bool Names((char, long) code) => Array.IndexOf(names, code) >= 0;

    /// <summary>The stems that begin with the letter.</summary>
    public ReadOnlySpan<string> From(char initial)
    {
        var from = Lower(initial);
        return stems.AsSpan(from, Lower((char)(initial + 1)) - from);
    }

    // Neighbours that are the same: enough for what is sorted; a name twice does no harm.
    private static T[] Different<T>(List<T> values)
        where T : IEquatable<T>
    {
        var count = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (count == 0 || !values[i].Equals(values[count - 1]))
            {
                values[count++] = values[i];
            }
        }

        return [.. values.Take(count)];
    }

    private int Lower(char initial)
    {
        var (low, high) = (0, stems.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stems[middle].Length == 0 || stems[middle][0] < initial)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
