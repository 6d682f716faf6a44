using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>Keeps the full text of a source, so that quotes can be held against it. No answer shows it.</summary>
internal static class SourceTexts
{
    /// <summary>Stores the order's texts with sources of these talks, inside the write transaction that the connection is in.</summary>
    /// <exception cref="PackException">A text belongs to no source, or to sources of several talks.</exception>
    public static void Store(SqliteConnection connection, IReadOnlyList<string> talks, ImportOrder order, DateTimeOffset now)
    {
        using var find = new Statement(
            connection,
            "select s.id from sources s join talks t on t.id = s.talks_id where t.guild_id = @guild and t.key = @talks and s.key = @source",
            "@guild", "@talks", "@source");
        using var store = new Statement(
            connection,
            """
            insert into source_texts (source_id, text, stored_at) values (@source, @text, @at)
            on conflict (source_id) do update set text = excluded.text, stored_at = excluded.stored_at where text <> excluded.text
            """,
            "@source", "@text", "@at");
        foreach (var (source, text) in order.SourceTexts)
        {
            var found = talks.Distinct().SelectMany(key => Find(find, order.GuildId, key, source)).ToList();
            if (found is not [var id])
            {
                throw new PackException($"text of {source}", [found.Count == 0
                    ? $"{PackProblems.Quoted(source)} is the id of no source of {string.Join(", ", talks)}."
                    : $"{PackProblems.Quoted(source)} is a source of several talks; import these packs one by one."]);
            }

            store.Run(id, text, now.ToUnixTimeMilliseconds());
        }
    }

    private static List<long> Find(Statement find, long guildId, string talks, string source)
    {
        using var rows = find.Rows(guildId, talks, source);
        var found = new List<long>();
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
        }

        return found;
    }
}
