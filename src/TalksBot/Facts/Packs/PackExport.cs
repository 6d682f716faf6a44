using System.Text;
using Dapper;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>
/// Writes what the store knows of one set of talks as a pack, in the order in which it was first taken in. Retracted facts are no part
/// of it. Importing it again changes nothing.
/// </summary>
internal sealed class PackExport(Database database)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The ids of the talks that the server has (server 0: that all servers have).</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IReadOnlyList<string> Talks(long guildId)
    {
        using var connection = database.Open();
        return database.Guard(() => connection.Query<string>("select key from talks where guild_id = @guildId order by id", new { guildId }).AsList());
    }

    /// <summary>Writes the talks as UTF-8 to the end of the stream; false, and nothing written, when there are none of that id.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public bool Write(Stream to, string talks, long guildId)
    {
        using var connection = database.Open();
        return database.Guard(() =>
        {
            // Entries and facts of one moment.
            using var moment = connection.BeginTransaction(deferred: true);
            if (StoredEntries.Load(connection, guildId, talks) is not { } entries)
            {
                return false;
            }

            using var text = new StreamWriter(to, Utf8, bufferSize: 65_536, leaveOpen: true);
            PackText.Write(
                text,
                entries.Talks.Entry,
                entries.Sources.Select(stored => stored.Entry),
                entries.Parties.Select(stored => stored.Entry),
                entries.People.Select(stored => stored.Entry),
                entries.Topics.Select(stored => stored.Entry),
                ExportedFacts.Read(connection, entries.Talks.Id, guildId));
            return true;
        });
    }
}
