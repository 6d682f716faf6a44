using System.Runtime.InteropServices;

namespace TalksBot.Asking.Ranking;

/// <summary>How strongly a fact speaks of each of many things, in hundredths: kept as two sorted columns, because thousands are remembered.</summary>
internal sealed class Strengths
{
    private readonly long[] keys;
    private readonly byte[] hundredths;

    private Strengths(long[] keys, byte[] hundredths)
    {
        this.keys = keys;
        this.hundredths = hundredths;
    }

    public ReadOnlySpan<long> Keys => keys;

    /// <summary>0: not at all, 1: in its own words.</summary>
    public double Of(long key)
    {
        var at = keys.AsSpan().BinarySearch(key);
        return at < 0 ? 0 : hundredths[at] / 100.0;
    }

    /// <summary>The place in <see cref="Keys"/> of the first that is not below the key.</summary>
    public int PlaceFrom(long key) => keys.AsSpan().BinarySearch(key) is var at && at < 0 ? ~at : at;

    /// <summary>The strength of the key at this place of <see cref="Keys"/>.</summary>
    public double At(int place) => hundredths[place] / 100.0;

    /// <summary>Gathers strengths; used again and again.</summary>
    public sealed class Gathering
    {
        // Key and weakness in one number, so that sorting brings the strongest of each key first.
        private const int Range = 128;
        private const int Strongest = 100;
        private readonly List<long> all = [];

        /// <param name="key">0 or more.</param>
        /// <param name="hundredths">0 to 100.</param>
        public void Add(long key, int hundredths) => all.Add((key * Range) + Strongest - hundredths);

        /// <summary>What was gathered, of each key the strongest; begins anew.</summary>
        public Strengths Take()
        {
            var sorted = CollectionsMarshal.AsSpan(all);
            sorted.Sort();
            var count = 0;
            foreach (var entry in sorted)
            {
                if (count == 0 || sorted[count - 1] / Range != entry / Range)
                {
                    sorted[count++] = entry;
                }
            }

            var keys = new long[count];
            var hundredths = new byte[count];
            for (var i = 0; i < count; i++)
            {
                (keys[i], hundredths[i]) = (sorted[i] / Range, (byte)(Strongest - (sorted[i] % Range)));
            }

            all.Clear();
            return new Strengths(keys, hundredths);
        }
    }
}
