using System.Collections.Concurrent;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// A number for every stem that a prepared fact holds: numbers are compared faster than words and take less room, and thousands of facts
/// are remembered. Stems with the same first letters have neighbouring numbers, so that relatives stand together where numbers are sorted.
/// It grows with the words of the facts that were looked at, never with what people type.
/// </summary>
internal sealed class StemNumbers
{
    /// <summary>The number of a stem that no prepared fact holds.</summary>
    public const long None = -1;

    /// <summary>Stems that have so many first letters in common are neighbours.</summary>
    public const int SharedLetters = 5;

    private const int MostAlike = 1 << 24;
    private readonly ConcurrentDictionary<string, long> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Beginning> byLetters = new(StringComparer.Ordinal);
    private readonly Lock adding = new();
    private Beginning[] beginnings = new Beginning[256];
    private int count;

    /// <summary>The stem's number, a new one if it has none yet.</summary>
    public long Of(string stem) => numbers.TryGetValue(stem, out var number) ? number : Add(stem);

    /// <summary>The stem's number; <see cref="None"/> if it has none.</summary>
    public long Find(string stem) => numbers.TryGetValue(stem, out var number) ? number : None;

    /// <summary>The stem that has this number.</summary>
    public string Stem(long number) => Volatile.Read(ref beginnings)[number / MostAlike].Stem((int)(number % MostAlike));

    /// <summary>The numbers from the first up to before the second are those of all stems with the same first letters; none if there are none.</summary>
    public (long From, long To) Alike(string stem) =>
        stem.Length >= SharedLetters && byLetters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem.AsSpan(0, SharedLetters), out var beginning)
            ? ((long)beginning.Place * MostAlike, (beginning.Place + 1L) * MostAlike) : (0, 0);

    private long Add(string stem)
    {
        lock (adding)
        {
            if (numbers.TryGetValue(stem, out var known))
            {
                return known;
            }

            // A shorter one has no relatives: a beginning of its own.
            var letters = stem.Length >= SharedLetters ? stem[..SharedLetters] : stem;
            if (!byLetters.TryGetValue(letters, out var beginning))
            {
                beginning = Begin();
                byLetters[letters] = beginning;
            }

            return numbers[stem] = ((long)beginning.Place * MostAlike) + beginning.Add(stem);
        }
    }

    private Beginning Begin()
    {
        // Readers may hold the array: a full one is replaced, never resized in place.
        if (count == beginnings.Length)
        {
            var larger = new Beginning[count * 2];
            beginnings.CopyTo(larger, 0);
            Volatile.Write(ref beginnings, larger);
        }

        return beginnings[count] = new Beginning(count++);
    }

    private sealed class Beginning(int place)
    {
        private string[] stems = new string[1];
        private int count;

        public int Place => place;

        public string Stem(int ordinal) => Volatile.Read(ref stems)[ordinal];

        public int Add(string stem)
        {
            if (count == stems.Length)
            {
                var larger = new string[count * 2];
                stems.CopyTo(larger, 0);
                Volatile.Write(ref stems, larger);
            }

            stems[count] = stem;
            return count++;
        }
    }
}
