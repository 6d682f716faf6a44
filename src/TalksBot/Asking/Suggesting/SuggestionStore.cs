using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Asking.Suggesting;

/// <summary>Reads what fields can suggest: the catalogue's names with how many facts each has, and the titles of the newest events.</summary>
internal static class SuggestionStore
{
    private const int MostEvents = 5_000;

    private const string Events = """
        select f.id, f.talks_id, f.guild_id, r.statement
        from (select rowid id from fact_words where fact_words match @kind order by rowid desc limit @limit) newest
        join facts f on f.id = newest.id
        join fact_revisions r on r.number = f.revision
        where r.action <> 'retracted'
        """;

    private const string GuildEvents = """
        select f.id, f.talks_id, f.guild_id, r.statement
        from (select rowid id from guild_fact_words where guild_fact_words match @kind order by rowid desc limit @limit) newest
        join facts f on f.id = newest.id
        join fact_revisions r on r.number = f.revision
        where r.action <> 'retracted'
        """;

    private const string FactsOf = "select doc from fact_word_counts where term = @mark";

    public static IEnumerable<Suggestion> Names(Catalogue catalogue, Func<string, long> count)
    {
        foreach (var actor in catalogue.Actors.Values)
        {
            yield return new Suggestion
            {
                Kind = actor.Kind == ActorKind.Party ? Suggested.Parties : Suggested.People,
                Id = actor.Id,
                Name = actor.Name,
                Aliases = actor.Aliases,
                TalksId = actor.TalksId,
                Standing = count(SearchWords.Actor(actor.Id)),
            };
        }

        foreach (var topic in catalogue.Topics.Values)
        {
            yield return new Suggestion
            {
                Kind = Suggested.Topics,
                Id = topic.Id,
                Name = topic.Name,
                Aliases = topic.Aliases,
                TalksId = topic.TalksId,
                Standing = count(SearchWords.Topic(topic.Id)),
            };
        }
    }

    public static IReadOnlyList<Suggestion> EventsOf(Reader reader) => [.. Read(reader, Events), .. Read(reader, GuildEvents)];

    public static long Count(Reader reader, string mark) => reader.Prepare(FactsOf, ("@mark", mark)).ExecuteScalar() as long? ?? 0;

    private static List<Suggestion> Read(Reader reader, string sql)
    {
        using var rows = reader.Prepare(sql, ("@kind", SearchWords.Kind(FactKind.Date)), ("@limit", MostEvents)).ExecuteReader();
        var events = new List<Suggestion>();
        while (rows.Read())
        {
            events.Add(new Suggestion
            {
                Kind = Suggested.Events,
                Id = rows.GetInt64(0),
                TalksId = rows.GetInt64(1),
                GuildId = rows.GetInt64(2),
                Name = rows.GetString(3),
                Standing = rows.GetInt64(0),
            });
        }

        return events;
    }
}
