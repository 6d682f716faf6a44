using System.Collections.Concurrent;
using TalksBot.Asking.Reading;
using TalksBot.Storage;

namespace TalksBot.Asking.Finding;

/// <summary>
/// How many facts hold each word, as far as it was asked. Counts are remembered while the store grows by little: they weigh words, and
/// an order of magnitude is enough for that.
/// </summary>
internal sealed class Vocabulary
{
    private const int MostRemembered = 20_000;

    private const string CountOfWord = "select doc from fact_word_counts where term = @term";

    // The newest number, not a count: counting a million rows for every change would cost more than the question.
    private const string NumberOfFacts = "select ifnull(max(id), 0) from facts";

    private const string WordsLike = "select term from fact_word_counts where term >= @from and term < @to limit 3000";

    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);
    private long countedAt;
    private int remembered;

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

        return new Snapshot(this, reader, facts);
    }

    private sealed class Snapshot(Vocabulary vocabulary, Reader reader, long facts) : IVocabulary
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
            if (!vocabulary.counts.TryGetValue(stem, out var count))
            {
                count = reader.Prepare(CountOfWord, ("@term", stem)).ExecuteScalar() as long? ?? 0;
                vocabulary.counts[stem] = count;
                Interlocked.Increment(ref vocabulary.remembered);
            }

            return count;
        }
    }
}
