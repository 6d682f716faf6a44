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

            using var text = new StreamWriter(to, Utf8, bufferSize: 65_536, leaveOpen: true) { NewLine = "\n" };
            var json = new PackJson(text);
            text.Write("{\n  \"talks\": ");
            json.Write(entries.Talks.Entry, indent: null);
            WriteList(text, "sources", entries.Sources.Select(entry => entry.Entry), entry => json.Write(entry, indent: 6));
            WriteList(text, "parties", entries.Parties.Select(entry => entry.Entry), entry => json.Write(entry, indent: 6));
            WriteList(text, "people", entries.People.Select(entry => entry.Entry), entry => json.Write(entry, indent: 6));
            WriteList(text, "topics", entries.Topics.Select(entry => entry.Entry), entry => json.Write(entry, indent: 6));
            WriteList(text, "facts", ExportedFacts.Read(connection, entries.Talks.Id, guildId), fact => json.Write(fact, indent: 6));
            text.Write("\n}\n");
            return true;
        });
    }

    private static void WriteList<T>(StreamWriter text, string name, IEnumerable<T> items, Action<T> write)
    {
        text.Write($",\n  \"{name}\": [");
        var any = false;
        foreach (var item in items)
        {
            text.Write(any ? ",\n    " : "\n    ");
            write(item);
            any = true;
        }

        text.Write(any ? "\n  ]" : "]");
    }
}
