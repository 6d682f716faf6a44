using System.Runtime.InteropServices;

namespace TalksBot.Asking.Ranking;

/// <summary>How strongly a fact speaks of each of many things, in hundredths: kept as two sorted columns, because thousands are remembered.</summary>
internal sealed class Strengths<TKey>
    where TKey : unmanaged, IComparable<TKey>
{
    private readonly TKey[] keys;
    private readonly byte[] hundredths;

    private Strengths(TKey[] keys, byte[] hundredths)
    {
        this.keys = keys;
        this.hundredths = hundredths;
    }

    public ReadOnlySpan<TKey> Keys => keys;

    /// <summary>0: not at all, 1: in its own words.</summary>
    public double Of(TKey key)
    {
        var at = keys.AsSpan().BinarySearch(key);
        return at < 0 ? 0 : hundredths[at] / 100.0;
    }

    /// <summary>The strength of the key at this place of <see cref="Keys"/>.</summary>
    public double At(int place) => hundredths[place] / 100.0;

    /// <summary>Gathers strengths; used again and again.</summary>
    public sealed class Gathering
    {
        private readonly List<(TKey Key, byte Hundredths)> all = [];

        public void Add(TKey key, byte hundredths) => all.Add((key, hundredths));

        /// <summary>What was gathered, of each key the strongest; begins anew.</summary>
        public Strengths<TKey> Take()
        {
            var sorted = CollectionsMarshal.AsSpan(all);
            sorted.Sort(static (one, other) => one.Key.CompareTo(other.Key) is not 0 and var order ? order : other.Hundredths.CompareTo(one.Hundredths));
            var count = 0;
            foreach (var entry in sorted)
            {
                if (count == 0 || sorted[count - 1].Key.CompareTo(entry.Key) != 0)
                {
                    sorted[count++] = entry;
                }
            }

            var keys = new TKey[count];
            var hundredths = new byte[count];
            for (var i = 0; i < count; i++)
            {
                (keys[i], hundredths[i]) = sorted[i];
            }

            all.Clear();
            return new Strengths<TKey>(keys, hundredths);
        }
    }
}
