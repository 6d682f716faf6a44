using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>A fact that the store has already.</summary>
internal readonly record struct StoredFact(long Id, long Revision, FactKind Kind);

/// <summary>The facts that the store has of the pack's talks, to find by id and to compare with.</summary>
internal sealed class StoredFacts : IDisposable
{
    private readonly Dictionary<string, StoredFact> byKey = new(StringComparer.Ordinal);
    private readonly Statement newest;
    private readonly Statement topics;
    private readonly Statement participants;

    public StoredFacts(SqliteConnection connection, long talksId, long guildId)
    {
        newest = new Statement(
            connection,
            """
            select r.source_id, r.statement, r.context, r.actor_id, r.on_day, r.until_day, r.precision, r.status, r.stance,
                   (select name from places where id = r.place_id), (select name from outlets where id = r.outlet_id), r.supersedes, r.action
            from fact_revisions r where r.number = @revision
            """,
            "@revision");
        topics = new Statement(connection, "select topic_id from fact_topics where revision = @revision order by position", "@revision");
        participants = new Statement(connection, "select actor_id from fact_participants where revision = @revision order by position", "@revision");
        using var all = new Statement(
            connection, "select key, id, revision, kind from facts where talks_id = @talks and guild_id = @guild", "@talks", "@guild");
        using var rows = all.Rows(talksId, guildId);
        while (rows.Read())
        {
            byKey.Add(rows.GetString(0), new StoredFact(rows.GetInt64(1), rows.GetInt64(2), FactNames.Kind(rows.GetString(3))));
        }
    }

    public int Count => byKey.Count;

    public StoredFact? Find(string key) => byKey.TryGetValue(key, out var fact) ? fact : null;

    /// <summary>Whether the newest revision says the same, and whether it was retracted.</summary>
    public (bool Same, bool Retracted) Compare(StoredFact fact, FactContent content)
    {
        using var row = newest.Rows(fact.Revision);
        row.Read();
        var same = row.GetInt64(0) == content.Source.Id
            && row.GetString(1) == content.Statement
            && row.TextOrNull(2) == content.Context
            && row.NumberOrNull(3) == content.Actor?.Id
            && row.TextOrNull(4) == content.On
            && row.TextOrNull(5) == content.Until
            && row.TextOrNull(6) == content.Precision
            && row.TextOrNull(7) == content.Status
            && row.TextOrNull(8) == content.Stance
            && row.TextOrNull(9) == content.Place
            && row.TextOrNull(10) == content.SaidTo
            && row.NumberOrNull(11) == content.Supersedes
            && Same(topics, fact.Revision, content.Topics, topic => topic.Id)
            && Same(participants, fact.Revision, content.Participants, actor => actor.Id);
        return (same, row.GetString(12) == "retracted");
    }

    public void Dispose()
    {
        newest.Dispose();
        topics.Dispose();
        participants.Dispose();
    }

    private static bool Same<T>(Statement ids, long revision, IReadOnlyList<T> now, Func<T, long> id)
    {
        using var rows = ids.Rows(revision);
        var count = 0;
        while (rows.Read())
        {
            if (count == now.Count || rows.GetInt64(0) != id(now[count]))
            {
                return false;
            }

            count++;
        }

        return count == now.Count;
    }
}
