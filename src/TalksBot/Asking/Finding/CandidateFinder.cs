using System.Text;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Asking.Finding;

/// <summary>
/// Asks the search index for the facts that may answer: few and selective words first, so that a common word never makes SQLite weigh
/// half of the store.
/// </summary>
internal sealed class CandidateFinder(GeneralWords general)
{
    /// <summary>How many candidates ranking looks at.</summary>
    public const int Most = 32;

    /// <summary>How many facts a part of the query may hold, so that weighing them stays in a fraction of a millisecond.</summary>
    private const long Affordable = 200;

    /// <summary>Of a name with a mark, words that more than this part of all facts hold are left out.</summary>
    private const long TooCommon = 10;

    /// <summary>In a store of so many facts the meetings among them can still be weighed.</summary>
    private const long Weighable = 10_000;

    /// <summary>With so many candidates no further search is made.</summary>
    private const int Enough = 8;

    private const int MostRelated = 12;

    private static readonly string CalledTalks = string.Join(" OR ", Cues.Occasions.Concat(Cues.Sittings).Select(stem => $"\"{stem}\""));

    private const string Best = "select rowid from fact_words where fact_words match @match order by rank limit @limit";
    private const string Newest = "select rowid from fact_words where fact_words match @match order by rowid desc limit @limit";
    private const string GuildBest = "select rowid from guild_fact_words where guild_fact_words match @match order by rank limit @limit";

    /// <summary>The numbers of the facts that may answer, likeliest first, at most <see cref="Most"/> of each scope.</summary>
    public List<long> Find(Reader reader, Question question, IVocabulary vocabulary, long guildId, bool guildHasFacts, bool related)
    {
        var parts = Parts(question, vocabulary, related);
        var found = new List<long>();
        Run(reader, parts, found);
        if (question.OfTalks == AskedTalks.Themselves)
        {
            FindTalks(reader, vocabulary, found);
        }

        if (guildHasFacts && Parts(question, EveryWord.Counted, related) is { Count: > 0 } own)
        {
            var any = string.Join(" OR ", own.Select(part => part.Match).Concat(question.OfTalks == AskedTalks.Themselves ? [CalledTalks] : []));
            Collect(reader, GuildBest, $"{SearchWords.Guild(guildId)} AND ({any})", found, 2 * Most);
        }

        return found;
    }

    // The talks themselves may be called otherwise than they are asked about.
    private static void FindTalks(Reader reader, IVocabulary vocabulary, List<long> found) =>
        Collect(reader, vocabulary.Facts > Weighable ? Newest : Best, $"\"{SearchWords.Kind(FactKind.Date)}\" AND ({CalledTalks})", found, 2 * Most);

    // At most three statements: the best of what is rare, what holds all that is common, and both together.
    private static void Run(Reader reader, List<Part> parts, List<long> found)
    {
        parts.Sort((one, other) => one.Facts.CompareTo(other.Facts));
        var rare = new List<string>();
        var common = new List<string>();
        var sum = 0L;
        foreach (var part in parts)
        {
            if (part.Facts == 0)
            {
                continue;
            }

            if (sum + part.Facts <= Affordable)
            {
                rare.Add(part.Match);
                sum += part.Facts;
            }
            else
            {
                common.Add(part.Match);
            }
        }

        if (rare.Count > 0 && common.Count > 0)
        {
            Collect(reader, Newest, $"({string.Join(" OR ", rare)}) AND ({string.Join(" OR ", common)})", found, Most / 2);
        }

        if (rare.Count > 0)
        {
            Collect(reader, Best, string.Join(" OR ", rare), found, Most);
        }

        if (common.Count > 0 && found.Count < Most)
        {
            Collect(reader, Newest, string.Join(" AND ", common), found, Most);
            for (var left = common.Count - 1; left > 0 && found.Count < Enough; left--)
            {
                // Nobody holds all of them: without the commonest, then the next.
                Collect(reader, Newest, string.Join(" AND ", common.Take(left)), found, Most);
            }
        }
    }

    private static void Collect(Reader reader, string sql, string match, List<long> found, int most)
    {
        using var rows = reader.Prepare(sql, ("@match", match), ("@limit", most)).ExecuteReader();
        while (found.Count < most && rows.Read())
        {
            var id = rows.GetInt64(0);
            if (!found.Contains(id))
            {
                found.Add(id);
            }
        }
    }

    private List<Part> Parts(Question question, IVocabulary vocabulary, bool related)
    {
        var parts = new List<Part>();
        foreach (var term in question.Terms)
        {
            Add(parts, term.Entities.Select(Mark).OfType<string>(), term.Stems, related ? Related(term) : [], vocabulary);
        }

        foreach (var time in question.Times)
        {
            Add(parts, Marks(time), time.Stems, [], vocabulary);
        }

        if (parts.Count == 0 || (question.Times.Count > 0 && question.Terms.All(term => term.Weight < 1)))
        {
            // Only a time is asked: events are what times are asked of.
            foreach (var kind in question.Kinds.Count > 0 ? question.Kinds : [FactKind.Date])
            {
                Add(parts, [SearchWords.Kind(kind)], [], [], vocabulary);
            }
        }

        return parts;
    }

    private static void Add(List<Part> parts, IEnumerable<string> marks, IReadOnlyList<string> stems, IEnumerable<string> related, IVocabulary vocabulary)
    {
        var match = new StringBuilder();
        var added = new HashSet<string>(StringComparer.Ordinal);
        var facts = 0L;
        foreach (var mark in marks)
        {
            facts += Append(match, mark, vocabulary, added, long.MaxValue);
        }

        // "The border with Ukraine" as a name is found by its mark; "the" and "with" would only bring every second fact.
        var most = match.Length > 0 ? Math.Max(Affordable, vocabulary.Facts / TooCommon) : long.MaxValue;
        foreach (var stem in stems)
        {
            facts += Append(match, stem, vocabulary, added, most);
        }

        foreach (var phrase in related)
        {
            facts += Append(match, phrase, vocabulary, added, long.MaxValue);
        }

        if (match.Length > 0)
        {
            parts.Add(new Part($"({match})", facts));
        }
    }

    private static long Append(StringBuilder match, string phrase, IVocabulary vocabulary, HashSet<string> added, long most)
    {
        var facts = added.Add(phrase) ? FactsWith(phrase, vocabulary) : 0;
        if (facts == 0 || facts > most)
        {
            return 0;
        }

        // Quoted: a word of the question is never an operator of the search.
        match.Append(match.Length > 0 ? " OR " : "").Append('"').Append(phrase).Append('"');
        return facts;
    }

    // A phrase stands in no more facts than its rarest word.
    private static long FactsWith(string phrase, IVocabulary vocabulary)
    {
        var fewest = long.MaxValue;
        foreach (var word in phrase.Split(' '))
        {
            fewest = Math.Min(fewest, vocabulary.Count(word));
        }

        return fewest;
    }

    private IEnumerable<string> Related(Term term) => term.Groups.SelectMany(group => general.Members[group]).Distinct().Take(MostRelated);

    /// <summary>The index's mark for what a name stands for; null where it has none.</summary>
    public static string? Mark(Entity entity) => entity switch
    {
        Entity.Someone someone => SearchWords.Actor(someone.Actor.Id),
        Entity.Subject subject => SearchWords.Topic(subject.Topic.Id),
        _ => null,
    };

    private static IEnumerable<string> Marks(AskedTime time) => time switch
    {
        AskedTime.Weekday weekday => [SearchWords.OnWeekday(weekday.Which)],
        AskedTime.Span span when span.From == span.To => [SearchWords.OnDay(span.From)],
        AskedTime.Span span when span.From.Year == span.To.Year && span.From.Month == span.To.Month => [SearchWords.InMonth(span.From)],
        AskedTime.Span span => [SearchWords.InYear(span.From)],
        _ => [],
    };

    private sealed record Part(string Match, long Facts);

    // The counts are of what all servers see; a server's own facts hold other words too.
    private sealed class EveryWord : IVocabulary
    {
        public static readonly EveryWord Counted = new();

        public long Facts => 1;

        public long Count(string stem) => 1;

        public IReadOnlyList<string> Like(string stem) => [];
    }
}
