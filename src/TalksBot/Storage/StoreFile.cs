using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Looks at a file that should hold a store, without changing it.</summary>
internal static class StoreFile
{
    static StoreFile() => SqliteLibrary.Prepare();

    /// <summary>Opens the file by itself, past any pool.</summary>
    /// <exception cref="StoreException">The file cannot be opened.</exception>
    public static SqliteConnection Open(string path, SqliteOpenMode mode) => Guard(path, () =>
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>What SQLite finds wrong in the file, a line each; empty when nothing is.</summary>
    public static IReadOnlyList<string> Damages(SqliteConnection connection)
    {
        var damages = new List<string>();
        using var check = new Statement(connection, "pragma integrity_check");
        using (var rows = check.Rows())
        {
            while (rows.Read())
            {
                damages.Add(rows.GetString(0).ReplaceLineEndings(" "));
            }
        }

        if (damages is ["ok"])
        {
            damages.Clear();
        }

        using var references = new Statement(connection, """select "table", rowid, parent from pragma_foreign_key_check""");
        using (var rows = references.Rows())
        {
            while (rows.Read())
            {
                damages.Add($"row {rows.NumberOrNull(1)} of {rows.GetString(0)} refers to a row of {rows.GetString(2)} that is not there");
            }
        }

        return damages;
    }

    /// <summary>Refuses a backup that this program cannot use as its store.</summary>
    /// <exception cref="StoreException">It is no store of this bot, damaged, or of a newer program.</exception>
    public static void ThrowIfUnusable(string path, SqliteConnection connection) => Guard(path, () =>
    {
        ThrowIfForeign(path, connection);
        return Damages(connection) is [var damage, ..] ? throw new StoreException(StoreTrouble.Corrupt, $"{path} is damaged: {damage}. Use another backup.") : true;
    });

    /// <exception cref="StoreException">The file is no store of this bot, or of a newer program.</exception>
    public static void ThrowIfForeign(string path, SqliteConnection connection)
    {
        var version = connection.Number("pragma user_version");
        if (connection.Number("select count(*) from sqlite_schema where type = 'table' and name in ('facts', 'fact_revisions', 'talks')") < 3 || version < 1)
        {
            throw new StoreException(StoreTrouble.Corrupt, $"{path} is a database, but no store of this bot.");
        }

        if (version > Migrator.NewestVersion)
        {
            throw new StoreException(StoreTrouble.TooNew, $"{path} is of version {version}, this program knows up to {Migrator.NewestVersion}: use the newer program.");
        }
    }

    /// <summary>Runs <paramref name="work"/> on a file beside the store, turning its troubles into a <see cref="StoreException"/>.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (StoreException.From(error, path) is { } trouble)
        {
            throw trouble.Trouble == StoreTrouble.Corrupt
                ? new StoreException(StoreTrouble.Corrupt, $"{path} is damaged or is no SQLite database. Use another backup.", error)
                : trouble;
        }
    }
}
