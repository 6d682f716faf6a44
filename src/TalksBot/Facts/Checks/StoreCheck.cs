using System.Globalization;
using Microsoft.Data.Sqlite;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Facts.Checks;

/// <summary>What a check looked at, and what it found wrong; both in lines for a terminal.</summary>
internal sealed record CheckReport(IReadOnlyList<string> Looked, IReadOnlyList<string> Problems)
{
    /// <summary>What to do about the problems, where there is one thing to do.</summary>
    public string? WayOut { get; init; }
}

/// <summary>Looks at the whole store and changes nothing: the file, what rows refer to, the search words of each fact, quotes.</summary>
internal sealed class StoreCheck(Database database, WordReader words)
{
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public CheckReport Run()
    {
        using var connection = database.Open();
        return database.Guard(() =>
        {
            // One moment of the store, whatever is written meanwhile.
            using var moment = connection.BeginTransaction(deferred: true);
            var damages = StoreFile.Damages(connection);

            // In a damaged file the other checks would find consequences, or nothing.
            return damages.Count > 0 ? new CheckReport(["the file"], damages) { WayOut = StoreException.WayOutOfDamage } : Look(connection);
        });
    }

    private CheckReport Look(SqliteConnection connection)
    {
        var problems = new List<string>();
        RevisionCheck.Run(connection, problems);
        var indexed = new IndexCheck(connection, words).Run(problems);
        var (found, notFound, noText) = QuoteCheck.Run(connection, problems);
        var quotes = string.Create(CultureInfo.InvariantCulture, $"{found} found word for word, {notFound} not found");
        string[] looked =
        [
            "the file and its references",
            Count(connection, "facts with the revisions they point to", "select count(*) from facts"),
            Count(connection, "revisions", "select count(*) from fact_revisions"),
            string.Create(CultureInfo.InvariantCulture, $"search words of {indexed} facts"),
            string.Create(CultureInfo.InvariantCulture, $"{found + notFound} quotes against the stored text of their source: {quotes}"),
            string.Create(CultureInfo.InvariantCulture, $"{noText} quotes more have a source without stored text"),
        ];
        return new CheckReport(looked, problems);
    }

    private static string Count(SqliteConnection connection, string what, string sql) =>
        string.Create(CultureInfo.InvariantCulture, $"{connection.Number(sql)} {what}");
}
