using Microsoft.Data.Sqlite;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>Writes entries of one set of talks, new or changed, each with a revision that keeps what the pack said.</summary>
internal sealed class EntryWriter(SqliteConnection connection, long talksId, long guildId, Signature signature) : IDisposable
{
    private readonly Statement talks = new(
        connection,
        """
        insert into talks (id, guild_id, key, title, time_zone) values (@id, @guild, @key, @title, @zone)
        on conflict (id) do update set title = excluded.title, time_zone = excluded.time_zone
        """,
        "@id", "@guild", "@key", "@title", "@zone");

    private readonly Statement sources = new(
        connection,
        """
        insert into sources (id, talks_id, key, title, publisher, url, published) values (@id, @talks, @key, @title, @publisher, @url, @published)
        on conflict (id) do update set title = excluded.title, publisher = excluded.publisher, url = excluded.url, published = excluded.published
        """,
        "@id", "@talks", "@key", "@title", "@publisher", "@url", "@published");

    private readonly Statement actors = new(
        connection,
        """
        insert into actors (id, talks_id, kind, key, name, party_kind, role, party_id) values (@id, @talks, @kind, @key, @name, @partyKind, @role, @party)
        on conflict (id) do update set name = excluded.name, party_kind = excluded.party_kind, role = excluded.role, party_id = excluded.party_id
        """,
        "@id", "@talks", "@kind", "@key", "@name", "@partyKind", "@role", "@party");

    private readonly Statement topics = new(
        connection,
        "insert into topics (id, talks_id, key, name) values (@id, @talks, @key, @name) on conflict (id) do update set name = excluded.name",
        "@id", "@talks", "@key", "@name");

    private readonly Statement actorAliases = new(
        connection, "insert into actor_aliases (actor_id, position, alias) values (@id, @position, @alias)", "@id", "@position", "@alias");

    private readonly Statement topicAliases = new(
        connection, "insert into topic_aliases (topic_id, position, alias) values (@id, @position, @alias)", "@id", "@position", "@alias");

    private readonly Statement noActorAliases = new(connection, "delete from actor_aliases where actor_id = @id", "@id");

    private readonly Statement noTopicAliases = new(connection, "delete from topic_aliases where topic_id = @id", "@id");

    private readonly Statement revisions = new(
        connection,
        "insert into entry_revisions (entry, entry_id, at, author, reason, content) values (@entry, @id, @at, @author, @reason, @content)",
        "@entry", "@id", "@at", "@author", "@reason", "@content");

    public void Write(EntryChange change)
    {
        var id = change.Id;
        switch (change.Entry)
        {
            case PackTalks entry:
                talks.Run(id, guildId, entry.Id, entry.Title, entry.TimeZone);
                break;
            case PackSource entry:
                sources.Run(id, talksId, entry.Id, entry.Title, entry.Publisher, entry.Url, entry.Published);
                break;
            case PackParty entry:
                actors.Run(id, talksId, "party", entry.Id, entry.Name, entry.Kind, null, null);
                WriteAliases(noActorAliases, actorAliases, id, entry.Aliases);
                break;
            case PackPerson entry:
                actors.Run(id, talksId, "person", entry.Id, entry.Name, null, entry.Role, change.PartyId);
                WriteAliases(noActorAliases, actorAliases, id, entry.Aliases);
                break;
            case PackTopic entry:
                topics.Run(id, talksId, entry.Id, entry.Name);
                WriteAliases(noTopicAliases, topicAliases, id, entry.Aliases);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "No entry of a pack.");
        }

        revisions.Run(change.Kind, id, signature.At.ToUnixTimeMilliseconds(), signature.Author, signature.Reason, PackJson.OneLine(change.Entry));
    }

    public void Dispose()
    {
        foreach (var owned in new IDisposable[] { talks, sources, actors, topics, actorAliases, topicAliases, noActorAliases, noTopicAliases, revisions })
        {
            owned.Dispose();
        }
    }

    private static void WriteAliases(Statement clear, Statement add, long id, IReadOnlyList<string> aliases)
    {
        clear.Run(id);
        for (var i = 0; i < aliases.Count; i++)
        {
            add.Run(id, i, aliases[i]);
        }
    }
}
