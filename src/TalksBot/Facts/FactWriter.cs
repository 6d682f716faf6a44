using Microsoft.Data.Sqlite;
using TalksBot.Facts.Indexing;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts;

/// <summary>
/// Appends facts and revisions of facts, each together with its search words, inside the write transaction of its caller. Foreign keys
/// must be deferred there (<c>pragma defer_foreign_keys</c>) where a fact may refer to one that comes later.
/// </summary>
internal sealed class FactWriter : IDisposable
{
    private readonly SearchIndex index;
    private readonly Signature signature;
    private readonly NameTable places;
    private readonly NameTable outlets;
    private readonly Statement addFact;
    private readonly Statement addRevision;
    private readonly Statement addTopic;
    private readonly Statement addParticipant;
    private readonly Statement point;
    private long lastRevision;

    public FactWriter(SqliteConnection connection, WordReader words, Signature signature)
    {
        this.signature = signature;
        index = new SearchIndex(connection, words);
        places = new NameTable(connection, "places");
        outlets = new NameTable(connection, "outlets");
        addFact = new Statement(
            connection,
            "insert into facts (id, talks_id, guild_id, key, kind, revision) values (@id, @talks, @guild, @key, @kind, @revision)",
            "@id", "@talks", "@guild", "@key", "@kind", "@revision");
        addRevision = new Statement(
            connection,
            """
            insert into fact_revisions (number, fact_id, at, author, reason, action, source_id, statement, context, actor_id, on_day, until_day,
                                        precision, status, stance, place_id, outlet_id, supersedes)
            values (@number, @fact, @at, @author, @reason, @action, @source, @statement, @context, @actor, @on, @until,
                    @precision, @status, @stance, @place, @outlet, @supersedes)
            """,
            "@number", "@fact", "@at", "@author", "@reason", "@action", "@source", "@statement", "@context", "@actor", "@on", "@until",
            "@precision", "@status", "@stance", "@place", "@outlet", "@supersedes");
        addTopic = new Statement(
            connection,
            "insert into fact_topics (revision, position, topic_id) values (@revision, @position, @topic)",
            "@revision", "@position", "@topic");
        addParticipant = new Statement(
            connection,
            "insert into fact_participants (revision, position, actor_id) values (@revision, @position, @actor)",
            "@revision", "@position", "@actor");
        point = new Statement(connection, "update facts set revision = @revision where id = @id", "@revision", "@id");
        lastRevision = connection.Number("select seq from sqlite_sequence where name = 'fact_revisions'");
    }

    /// <summary>Writes a new fact under a number that no other has.</summary>
    /// <returns>The number of its first revision.</returns>
    public long Add(FactIdentity fact, FactContent content)
    {
        var revision = lastRevision + 1;
        addFact.Run(fact.Id, fact.TalksId, fact.GuildId, fact.Key, FactNames.Of(fact.Kind), revision);
        Append(revision, "added", fact, content);
        index.Add(content.AsFact(fact, revision));
        return revision;
    }

    /// <summary>Appends a revision and makes it the newest; <paramref name="action"/> is "revised" or "restored".</summary>
    /// <returns>The number of the revision.</returns>
    public long Revise(FactIdentity fact, FactContent content, string action)
    {
        var revision = lastRevision + 1;
        Append(revision, action, fact, content);
        point.Run(revision, fact.Id);
        index.Replace(content.AsFact(fact, revision));
        return revision;
    }

    public void Dispose()
    {
        foreach (IDisposable owned in new IDisposable[] { index, places, outlets, addFact, addRevision, addTopic, addParticipant, point })
        {
            owned.Dispose();
        }
    }

    private void Append(long revision, string action, FactIdentity fact, FactContent content)
    {
        addRevision.Run(
            revision, fact.Id, signature.At.ToUnixTimeMilliseconds(), signature.Author, signature.Reason, action, content.Source.Id,
            content.Statement, content.Context, content.Actor?.Id, content.On, content.Until, content.Precision, content.Status, content.Stance,
            places.IdOf(fact.TalksId, content.Place), outlets.IdOf(fact.TalksId, content.SaidTo), content.Supersedes);
        for (var i = 0; i < content.Topics.Count; i++)
        {
            addTopic.Run(revision, i, content.Topics[i].Id);
        }

        for (var i = 0; i < content.Participants.Count; i++)
        {
            addParticipant.Run(revision, i, content.Participants[i].Id);
        }

        lastRevision = revision;
    }
}
