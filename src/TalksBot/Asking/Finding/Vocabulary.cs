using System.Collections.Concurrent;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Asking.Finding;

/// <summary>
/// How many facts hold each word, as far as it was asked. Counts are remembered while the store grows by little: they weigh words, and
/// an order of magnitude is enough for that. That no fact holds a word is remembered until the next change, which may bring it.
/// </summary>
internal sealed class Vocabulary
{
    private const int MostRemembered = 20_000;

    /// <summary>So many facts are counted; of a word that more hold, how thickly these stand tells how many there are.</summary>
    private const int MostCounted = 1_000;

    private const string CountOfWord = """
        select count(*), ifnull(max(id), 0) from (select rowid as id from fact_words where fact_words match @match order by rowid limit @most)
        """;

    // The newest number, not a count: counting a million rows for every change would cost more than the question.
    private const string NumberOfFacts = "select ifnull(max(id), 0) from facts";

    private const string WordsLike = "select term from fact_word_counts where term >= @from and term < @to limit 3000";

    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private long countedAt;
    private int remembered;
    private volatile Absent absent = new(-1);

    /// <summary>The vocabulary as the reader sees it.</summary>
    public IVocabulary On(Reader reader)
    {
        var facts = (long)reader.Prepare(NumberOfFacts).ExecuteScalar()!;
        if (facts > countedAt + (countedAt / 20) || facts < countedAt || remembered > MostRemembered)
        {
            counts.Clear();
            remembered = 0;
            countedAt = facts;
        }

        var revision = FactStore.NewestRevision(reader);
        var missing = absent;
        if (missing.Revision != revision || missing.Full)
        {
            absent = missing = new Absent(revision);
        }

        return new Snapshot(this, reader, facts, missing);
    }

    /// <summary>Words that no fact held at a revision.</summary>
    private sealed class Absent(long revision)
    {
        private readonly ConcurrentDictionary<string, bool> words = new(StringComparer.Ordinal);
        private int added;

        public long Revision => revision;

        public bool Full => added > MostRemembered;

        public bool Holds(string stem) => words.ContainsKey(stem);

        public void Add(string stem)
        {
            if (words.TryAdd(stem, true))
            {
                Interlocked.Increment(ref added);
            }
        }
    }

    private sealed class Snapshot(Vocabulary vocabulary, Reader reader, long facts, Absent absent) : IVocabulary
    {
        public long Facts => facts;

        public IReadOnlyList<string> Like(string stem)
        {
            var beginning = stem[..2];
            using var rows = reader.Prepare(WordsLike, ("@from", beginning), ("@to", beginning[..1] + (char)(beginning[1] + 1))).ExecuteReader();
            var words = new List<string>();
            while (rows.Read())
            {
                words.Add(rows.GetString(0));
            }

            return words;
        }

        public long Count(string stem)
        {
            if (vocabulary.counts.TryGetValue(stem, out var known))
            {
                return known;
            }

            var count = absent.Holds(stem) ? 0 : Read(stem);
            if (count == 0)
            {
                absent.Add(stem);
            }
            else if (vocabulary.counts.TryAdd(stem, count))
            {
                Interlocked.Increment(ref vocabulary.remembered);
            }

            return count;
        }

        private long Read(string stem)
        {
            using var row = reader.Prepare(CountOfWord, ("@match", $"\"{stem}\""), ("@most", MostCounted)).ExecuteReader();
            row.Read();
            var (counted, last) = (row.GetInt64(0), row.GetInt64(1));
            return counted < MostCounted ? counted : Math.Max(counted, counted * facts / last);
        }
    }
}
