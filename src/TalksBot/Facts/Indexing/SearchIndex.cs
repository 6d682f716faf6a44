using Microsoft.Data.Sqlite;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Indexing;

/// <summary>
/// Keeps the search words of facts beside the facts: used inside the transaction that writes them, so that a fact without its words, or
/// words without their fact, are never seen.
/// </summary>
internal sealed class SearchIndex(SqliteConnection connection, WordReader words) : IDisposable
{
    private readonly Statement add = Insert(connection, "fact_words");
    private readonly Statement addOfGuild = Insert(connection, "guild_fact_words");
    private readonly Statement remove = new(connection, "delete from fact_words where rowid = @id", "@id");
    private readonly Statement removeOfGuild = new(connection, "delete from guild_fact_words where rowid = @id", "@id");

    /// <summary>Writes the words of a fact that has none yet.</summary>
    public void Add(Fact fact)
    {
        var found = SearchWords.Of(fact, words);
        (fact.GuildId == 0 ? add : addOfGuild).Run(fact.Id, found.Words, found.Names, found.Marks);
    }

    public void Replace(Fact fact)
    {
        Remove(fact.Id, fact.GuildId);
        Add(fact);
    }

    /// <summary>Takes the words of a fact away, as of one that was retracted; none there is no error.</summary>
    public void Remove(long id, long guildId) => (guildId == 0 ? remove : removeOfGuild).Run(id);

    public void Dispose()
    {
        add.Dispose();
        addOfGuild.Dispose();
        remove.Dispose();
        removeOfGuild.Dispose();
    }

    private static Statement Insert(SqliteConnection connection, string table) =>
        new(connection, $"insert into {table} (rowid, words, names, marks) values (@id, @words, @names, @marks)", "@id", "@words", "@names", "@marks");
}
