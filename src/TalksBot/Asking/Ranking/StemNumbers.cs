using System.Collections.Concurrent;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// A number for every stem that a prepared fact holds: numbers are compared faster than words and take less room, and thousands of facts
/// are remembered. It grows with the words of the facts that were looked at, never with what people type.
/// </summary>
internal sealed class StemNumbers
{
    /// <summary>The number of a stem that no prepared fact holds.</summary>
    public const int None = -1;

    private const int Beginning = 5;
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> byBeginning = new(StringComparer.Ordinal);
    private readonly Lock adding = new();
    private string[] stems = new string[1024];
    private int count;

    /// <summary>The stem's number, a new one if it has none yet.</summary>
    public int Of(string stem) => numbers.TryGetValue(stem, out var number) ? number : Add(stem);

    /// <summary>The stem's number; <see cref="None"/> if it has none.</summary>
    public int Find(string stem) => numbers.TryGetValue(stem, out var number) ? number : None;

    public string Stem(int number) => Volatile.Read(ref stems)[number];

    /// <summary>The numbered stems that have their first five letters in common with this one.</summary>
    public ReadOnlySpan<int> Alike(string stem) =>
        stem.Length >= Beginning && byBeginning.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem.AsSpan(0, Beginning), out var alike) ? alike : [];

    private int Add(string stem)
    {
        lock (adding)
        {
            if (numbers.TryGetValue(stem, out var known))
            {
                return known;
            }

            // Readers may hold the array: a full one is replaced, never resized in place.
            if (count == stems.Length)
            {
                var larger = new string[count * 2];
                stems.CopyTo(larger, 0);
                Volatile.Write(ref stems, larger);
            }

            stems[count] = stem;
            if (stem.Length >= Beginning)
            {
                var number = count;
                byBeginning.AddOrUpdate(stem[..Beginning], [number], (_, others) => [.. others, number]);
            }

            numbers[stem] = count;
            return count++;
        }
    }
}
