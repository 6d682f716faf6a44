using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Checks;

/// <summary>What foreign keys cannot say: that facts point to their newest revision and refer only to what fits them.</summary>
internal static class RevisionCheck
{
    private static readonly (string Finds, string Says)[] Rules =
    [
        (
            """
            select f.id, f.key from facts f
            where f.revision is not (select max(number) from fact_revisions where fact_id = f.id)
            """,
            "does not point to its newest revision"),
        (
            """
            select f.id, f.key from facts f join fact_revisions r on r.number = f.revision
            where case f.kind
              when 'quote' then r.actor_id is null or r.status is not null or r.stance is not null
              when 'date' then r.on_day is null or r.status is null or r.stance is not null
              else r.actor_id is null or r.on_day is null or r.stance is null or (select count(*) from fact_topics where revision = r.number) <> 1
            end
            """,
            "lacks what its kind has, or has what it lacks"),
        (
            """
            select f.id, f.key from facts f join fact_revisions r on r.number = f.revision
            where (select guild_id from talks where id = f.talks_id) not in (0, f.guild_id)
               or exists (
                 select 1 from talks t where t.guild_id not in (0, f.guild_id) and (
                   t.id = (select talks_id from sources where id = r.source_id)
                   or t.id = (select talks_id from actors where id = r.actor_id)
                   or t.id in (select a.talks_id from fact_participants p join actors a on a.id = p.actor_id where p.revision = r.number)
                   or t.id in (select x.talks_id from fact_topics p join topics x on x.id = p.topic_id where p.revision = r.number)))
               or (select guild_id from facts where id = r.supersedes) not in (0, f.guild_id)
            """,
            "refers to what belongs to another server"),
        (
            """
            select f.id, f.key from facts f
            join fact_revisions r on r.number = f.revision
            join facts x on x.id = r.supersedes
            join fact_revisions xr on xr.number = x.revision
            where f.kind <> 'position' or x.kind <> 'position' or r.actor_id is not xr.actor_id
               or (select topic_id from fact_topics where revision = r.number) is not (select topic_id from fact_topics where revision = xr.number)
            """,
            "supersedes what is no position of the same party and topic"),
        (
            """
            with recursive
              link (id, old) as (
                select f.id, r.supersedes from facts f join fact_revisions r on r.number = f.revision where r.supersedes is not null
              ),
              chain (id, at) as (
                select id, old from link
                union
                select chain.id, link.old from chain join link on link.id = chain.at
              )
            select f.id, f.key from facts f where f.id in (select id from chain where at = id)
            """,
            "supersedes itself, over a chain of positions"),
    ];

    public static void Run(SqliteConnection connection, List<string> problems)
    {
        foreach (var (finds, says) in Rules)
        {
            using var rule = new Statement(connection, finds);
            using var rows = rule.Rows();
            while (rows.Read())
            {
                problems.Add($"fact {rows.GetInt64(0)} ({rows.GetString(1)}) {says}");
            }
        }
    }
}
