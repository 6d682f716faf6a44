using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Asking.Suggesting;

/// <summary>
/// Suggests names while somebody types: what meets the typed text best comes first, among equals what the server asks about most. An empty
/// field offers the most asked. Nothing is suggested that the server does not see.
/// </summary>
internal sealed class Suggester(Readers readers, CatalogueStore catalogues, AskCounter counter)
{
    /// <summary>A choice's name and value hold no more.</summary>
    public const int LongestValue = 100;

    private readonly Lock rebuild = new();
    private volatile Built? current;

    /// <summary>The best of the <paramref name="wanted"/> kinds; a <paramref name="preferred"/> kind goes before another that meets the text as well.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<Suggestion> Suggest(string typed, Suggested wanted, Suggested preferred, long guildId, int most)
    {
        var built = Current();
        var asked = counter.MostAsked(guildId);
        var folded = FoldedText.Of(typed.Length <= LongestValue ? typed : typed[..LongestValue]);
        var index = wanted == Suggested.Events ? built.Events : built.Names;
        bool Wanted(Suggestion suggestion) => (suggestion.Kind & wanted) != 0 && IsSeen(suggestion, built.Catalogue, guildId);
        var ordered = folded.Length == 0 ? MostAsked(index, asked, Wanted, preferred) : index.Find(folded, Wanted, most)
            .Select(met => (met.Found, met.How, Asks: asked.GetValueOrDefault(met.Found.About)))
            .OrderBy(met => met.How)
            .ThenByDescending(met => (met.Found.Kind & preferred) != 0)
            .ThenByDescending(met => met.Asks)
            .ThenByDescending(met => met.Found.Standing)
            .ThenBy(met => met.Found.Name, StringComparer.Ordinal)
            .Select(met => met.Found);
        return [.. ordered.DistinctBy(suggestion => suggestion.Name).Take(most)];
    }

    // The index is in the order of how many facts each has; only what was asked about is sorted.
    private static IEnumerable<Suggestion> MostAsked(NameIndex index, IReadOnlyDictionary<AskedAbout, long> asked, Func<Suggestion, bool> wanted, Suggested preferred)
    {
        IEnumerable<Suggestion> first = asked.Count == 0 ? [] : index.All
            .Where(suggestion => asked.ContainsKey(suggestion.About) && wanted(suggestion))
            .OrderByDescending(suggestion => asked[suggestion.About]);
        var all = index.All.Where(wanted);
        return preferred == Suggested.None ? first.Concat(all) : first.Concat(all.Where(suggestion => (suggestion.Kind & preferred) != 0)).Concat(all);
    }

    /// <summary>The name as a choice can carry it: a long one is cut after a word.</summary>
    public static string ValueOf(string name)
    {
        if (name.Length <= LongestValue)
        {
            return name;
        }

        var space = name.LastIndexOf(' ', LongestValue);
        var end = space > LongestValue / 2 ? space : char.IsHighSurrogate(name[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return name[..end].TrimEnd(' ', ',', ':', ';', '(');
    }

    /// <summary>The whole title of the event whose cut title this is; null when it is none.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public string? WholeTitle(string value, long guildId)
    {
        if (value.Length < LongestValue / 2)
        {
            return null;
        }

        var built = Current();
        return built.Events.BeginningWith(FoldedText.Of(value)).FirstOrDefault(suggestion => IsSeen(suggestion, built.Catalogue, guildId))?.Name;
    }

    private static bool IsSeen(Suggestion suggestion, Catalogue catalogue, long guildId) =>
        (suggestion.GuildId == 0 || suggestion.GuildId == guildId) && catalogue.Sees(guildId, suggestion.TalksId);

    private Built Current() => readers.Read(reader =>
    {
        var catalogue = catalogues.Current(reader);
        if (current is { } known && ReferenceEquals(known.Catalogue, catalogue))
        {
            return known;
        }

        lock (rebuild)
        {
            return current is { } built && ReferenceEquals(built.Catalogue, catalogue) ? built : current = Build(reader, catalogue, current);
        }
    });

    // Counting the facts of ten thousand names takes a while, and an order of magnitude is enough to sort by: counts are kept until
    // the store has grown by a twentieth.
    private static Built Build(Reader reader, Catalogue catalogue, Built? before)
    {
        var newest = FactStore.NewestRevision(reader);
        var counts = before is { } known && newest <= known.CountedAt + (known.CountedAt / 20) ? known.Counts : [];
        var countedAt = counts.Count > 0 ? before!.CountedAt : newest;
        long Count(string mark) => counts.TryGetValue(mark, out var count) ? count : counts[mark] = SuggestionStore.Count(reader, mark);
        return new Built(catalogue, new NameIndex(SuggestionStore.Names(catalogue, Count)), new NameIndex(SuggestionStore.EventsOf(reader)), counts, countedAt);
    }

    private sealed record Built(Catalogue Catalogue, NameIndex Names, NameIndex Events, Dictionary<string, long> Counts, long CountedAt);
}
