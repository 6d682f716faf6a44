using System.Globalization;
using System.Text;
using TalksBot.Facts.Words;

namespace TalksBot.Facts;

/// <summary>
/// What the search index holds of a fact: stems of its own words, stems of the names it refers to, and marks that no text can hold,
/// because they begin with an underscore: who, about what, when, what kind.
/// </summary>
internal sealed record SearchWords(string Words, string Names, string Marks)
{
    public static SearchWords Of(Fact fact, WordReader reader)
    {
        var names = new StringBuilder();
        var marks = new HashSet<string>(StringComparer.Ordinal) { Kind(fact.Kind) };
        foreach (var actor in Actors(fact))
        {
            reader.AppendStems(actor.Name, names);
            reader.AppendStems(actor.Role, names);
            marks.Add(Actor(actor.Id));
        }

        foreach (var topic in fact.Topics)
        {
            reader.AppendStems(topic.Name, names);
            marks.Add(Topic(topic.Id));
        }

        if (fact.Stance is { } stance)
        {
            marks.Add(Stance(stance));
        }

        AddDays(fact.On, marks);
        AddDays(fact.Until, marks);
        if (fact.GuildId != 0)
        {
            marks.Add(Guild(fact.GuildId));
        }

        var words = new StringBuilder();
        reader.AppendStems(fact.Statement, words);
        reader.AppendStems(fact.Context, words);
        reader.AppendStems(fact.Place, words);
        reader.AppendStems(fact.SaidTo, words);
        return new SearchWords(words.ToString(), names.ToString(), string.Join(' ', marks));
    }

    public static string Actor(long id) => string.Create(CultureInfo.InvariantCulture, $"_a{id}");

    public static string Topic(long id) => string.Create(CultureInfo.InvariantCulture, $"_t{id}");

    public static string Kind(FactKind kind) => $"_k{(int)kind}";

    public static string Stance(Stance stance) => $"_s{(int)stance}";

    public static string Guild(long id) => string.Create(CultureInfo.InvariantCulture, $"_g{id}");

    public static string OnDay(DateOnly day) => day.ToString("'_d'yyyyMMdd", CultureInfo.InvariantCulture);

    public static string InMonth(DateOnly day) => day.ToString("'_m'yyyyMM", CultureInfo.InvariantCulture);

    public static string InYear(DateOnly day) => day.ToString("'_y'yyyy", CultureInfo.InvariantCulture);

    public static string OnWeekday(DayOfWeek weekday) => $"_w{(int)weekday}";

    /// <summary>Everyone whom the fact is about, with the parties that they speak for.</summary>
    public static IEnumerable<Actor> Actors(Fact fact)
    {
        foreach (var actor in fact.Participants.Prepend(fact.Actor).OfType<Actor>())
        {
            yield return actor;
            if (actor.Party is { } party)
            {
                yield return party;
            }
        }
    }

    private static void AddDays(Day? day, HashSet<string> marks)
    {
        if (day is not { } known)
        {
            return;
        }

        marks.Add(InYear(known.First));
        if (known.Precision != DayPrecision.Year)
        {
            marks.Add(InMonth(known.First));
        }

        if (known.Precision == DayPrecision.Day)
        {
            marks.Add(OnDay(known.First));
            marks.Add(OnWeekday(known.First.DayOfWeek));
        }
    }
}
