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
    public const int Most = 60;

    /// <summary>How many facts a part of the query may hold, so that weighing them stays in a fraction of a millisecond.</summary>
    private const long Affordable = 400;

    private const int MostRelated = 12;

    private const string Best = "select rowid from fact_words where fact_words match @match order by rank limit @limit";
    private const string Newest = "select rowid from fact_words where fact_words match @match order by rowid desc limit @limit";
    private const string GuildBest = "select rowid from guild_fact_words where guild_fact_words match @match order by rank limit @limit";

    /// <summary>The numbers of the facts that may answer, likeliest first, at most <see cref="Most"/> of each scope.</summary>
    public List<long> Find(Reader reader, Question question, IVocabulary vocabulary, long guildId, bool guildHasFacts, bool related)
    {
        var parts = Parts(question, vocabulary, related);
        var found = new List<long>();
        if (parts.Count == 0)
        {
            return found;
        }

        Run(reader, Newest, Best, parts, found);
        if (guildHasFacts)
        {
            var any = string.Join(" OR ", parts.Select(part => part.Match));
            Collect(reader, GuildBest, $"{SearchWords.Guild(guildId)} AND ({any})", found);
        }

        return found;
    }

    private static void Run(Reader reader, string newest, string best, List<Part> parts, List<long> found)
    {
        parts.Sort((one, other) => one.Facts.CompareTo(other.Facts));
        var affordable = new List<string>();
        var sum = 0L;
        var common = new List<Part>();
        foreach (var part in parts)
        {
            if (part.Facts == 0)
            {
                continue;
            }

            if (sum + part.Facts <= Affordable || (affordable.Count == 0 && part.Facts <= 2 * Affordable))
            {
                affordable.Add(part.Match);
                sum += part.Facts;
            }
            else
            {
                common.Add(part);
            }
        }

        // Common words only select together: the facts that hold all of them, or all but one.
        if (common.Count > 1)
        {
            Collect(reader, newest, string.Join(" AND ", common.Select(part => part.Match)), found);
            for (var i = 0; common.Count > 2 && i < common.Count && found.Count < Most; i++)
            {
                Collect(reader, newest, string.Join(" AND ", common.Where((_, index) => index != i).Select(part => part.Match)), found);
            }
        }
        else if (common.Count == 1 && affordable.Count == 0)
        {
            Collect(reader, newest, common[0].Match, found);
        }

        if (affordable.Count > 0)
        {
            if (common.Count > 0)
            {
                foreach (var part in common)
                {
                    Collect(reader, newest, $"({string.Join(" OR ", affordable)}) AND {part.Match}", found);
                }
            }

            Collect(reader, best, string.Join(" OR ", affordable), found);
        }
    }

    private static void Collect(Reader reader, string sql, string match, List<long> found)
    {
        using var rows = reader.Prepare(sql, ("@match", match), ("@limit", Most)).ExecuteReader();
        while (rows.Read())
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
            Add(parts, term.Entities.Select(Mark).OfType<string>().Concat(term.Stems), vocabulary, !related ? [] : Related(term));
        }

        foreach (var time in question.Times)
        {
            Add(parts, Marks(time).Concat(time.Stems), vocabulary, []);
        }

        if (parts.Count == 0)
        {
            // Only a time is asked: events are what times are asked of.
            foreach (var kind in question.Kinds.Count > 0 ? question.Kinds : [FactKind.Date])
            {
                Add(parts, [SearchWords.Kind(kind)], vocabulary, []);
            }
        }

        return parts;
    }

    private static void Add(List<Part> parts, IEnumerable<string> words, IVocabulary vocabulary, IEnumerable<string> related)
    {
        var match = new StringBuilder();
        var facts = 0L;
        foreach (var word in words.Distinct())
        {
            facts += Append(match, word, vocabulary);
        }

        foreach (var phrase in related)
        {
            facts += Append(match, phrase, vocabulary);
        }

        if (match.Length > 0)
        {
            parts.Add(new Part($"({match})", facts));
        }
    }

    private static long Append(StringBuilder match, string phrase, IVocabulary vocabulary)
    {
        var facts = phrase.Split(' ').Min(vocabulary.Count);
        if (facts > 0)
        {
            // Quoted: a word of the question is never an operator of the search.
            match.Append(match.Length > 0 ? " OR " : "").Append('"').Append(phrase).Append('"');
        }

        return facts;
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
}
