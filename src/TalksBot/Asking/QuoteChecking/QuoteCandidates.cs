using TalksBot.Asking.Finding;
using TalksBot.Facts;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Asking.QuoteChecking;

/// <summary>Finds the stored quotes that may hold given words, by the search index: the rarest words first, never by reading through the store.</summary>
internal sealed class QuoteCandidates(WordReader words, Vocabulary vocabulary, CatalogueStore catalogues)
{
    private const int Most = 40;
    private const int MostWords = 8;

    /// <summary>The ranking of this many facts by the index stays in a few milliseconds.</summary>
    private const long Affordable = 5_000;

    /// <summary>A single word may be in this many, at tens of milliseconds.</summary>
    private const long Rankable = 20_000;

    private const string Best = "select rowid from fact_words where fact_words match @match order by rank limit @limit";
    private const string Newest = "select rowid from fact_words where fact_words match @match order by rowid desc limit @limit";
    private const string OfGuild = "select rowid from guild_fact_words where guild_fact_words match @match order by rank limit @limit";

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<Fact> Find(Reader reader, string text, long guildId)
    {
        var catalogue = catalogues.Current(reader);
        var counted = vocabulary.On(reader);
        var stems = words.Read(text).Select(word => word.Stem).Distinct().Select(stem => (Stem: stem, Facts: counted.Count(stem))).ToList();
        var ids = new List<long>();
        var known = stems.Where(stem => stem.Facts > 0).OrderBy(stem => stem.Facts).Take(MostWords).ToList();
        if (known.Count > 0)
        {
            Shared(reader, known, ids);
        }

        if (stems.Count > 0 && catalogue.GuildsWithFacts.Contains(guildId))
        {
            var any = string.Join(" OR ", stems.Take(MostWords * 3).Select(stem => Quoted(stem.Stem)));
            Collect(reader, OfGuild, $"{SearchWords.Guild(guildId)} AND {SearchWords.Kind(FactKind.Quote)} AND ({any})", ids);
        }

        return [.. ids.Select(id => FactStore.Find(reader, catalogue, guildId, id)).OfType<Fact>()];
    }

    private static void Shared(Reader reader, List<(string Stem, long Facts)> known, List<long> ids)
    {
        var quote = SearchWords.Kind(FactKind.Quote);

        // All of the words together pick out a quote even among a million, though each of them be common.
        Collect(reader, Newest, $"{quote} AND {string.Join(" AND ", known.Select(stem => Quoted(stem.Stem)))}", ids);
        var rare = new List<string>();
        var sum = 0L;
        foreach (var (stem, facts) in known)
        {
            if (rare.Count > 0 && sum + facts > Affordable)
            {
                break;
            }

            rare.Add(Quoted(stem));
            sum += facts;
        }

        // Of a word in very many facts only the newest are looked at: ranking them all would take longer than anyone waits.
        Collect(reader, sum <= Rankable ? Best : Newest, $"{quote} AND ({string.Join(" OR ", rare)})", ids);
        if (known.Count > 3)
        {
            // An altered quote lacks some of them.
            Collect(reader, Newest, $"{quote} AND {string.Join(" AND ", known.Take(3).Select(stem => Quoted(stem.Stem)))}", ids);
            Collect(reader, Newest, $"{quote} AND {string.Join(" AND ", known.Skip(known.Count / 2).Select(stem => Quoted(stem.Stem)))}", ids);
        }
    }

    private static void Collect(Reader reader, string sql, string match, List<long> ids)
    {
        using var rows = reader.Prepare(sql, ("@match", match), ("@limit", Most)).ExecuteReader();
        while (rows.Read())
        {
            if (!ids.Contains(rows.GetInt64(0)))
            {
                ids.Add(rows.GetInt64(0));
            }
        }
    }

    // Stems are letters and digits; quoted, none of them is an operator of the search.
    private static string Quoted(string stem) => $"\"{stem}\"";
}
