using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace TalksBot.Storage;

/// <summary>The one place that opens connections to the store. A connection is ready to use: foreign keys on, WAL, full durability.</summary>
internal sealed class Database(IOptions<StoreOptions> options) : IDisposable
{
    static Database() => SqliteLibrary.Prepare();

    private readonly int waitMilliseconds = (int)options.Value.WaitForLock.TotalMilliseconds;
    private volatile bool wasThere;

    public string FilePath { get; } = Path.GetFullPath(options.Value.Path);

    /// <summary>A pooled connection for reading and writing; the caller disposes of it.</summary>
    /// <exception cref="StoreException">The file cannot be opened.</exception>
    public SqliteConnection Open() => Open(SqliteOpenMode.ReadWriteCreate, pooling: true);

    /// <summary>A connection of its own that cannot write, for a reader that keeps it.</summary>
    /// <exception cref="StoreException">The file cannot be opened.</exception>
    public SqliteConnection OpenForReading() => Open(SqliteOpenMode.ReadOnly, pooling: false);

    /// <summary>
    /// Runs <paramref name="work"/> in one write transaction, which is committed only if it says so; an exception undoes everything.
    /// </summary>
    /// <param name="work">Gives its result and whether to commit.</param>
    /// <param name="cacheKibibytes">Memory for pages while it runs; 0 for the usual.</param>
    /// <param name="shrinkLog">After much was written: gives the write-ahead log's room on the disk back, as far as readers let it.</param>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public T Write<T>(Func<SqliteConnection, (T Result, bool Commit)> work, int cacheKibibytes = 0, bool shrinkLog = false)
    {
        ReadingTurn.GiveUp();
        using var connection = Open();
        return Guard(() =>
        {
            if (cacheKibibytes > 0)
            {
                connection.Run($"pragma cache_size = -{cacheKibibytes}");
            }

            T result;
            using (var transaction = connection.BeginTransaction(deferred: false))
            {
                (result, var commit) = work(connection);
                if (commit)
                {
                    transaction.Commit();
                }
            }

            if (shrinkLog)
            {
                connection.Run("pragma wal_checkpoint(truncate)");
            }

            return result;
        });
    }

    /// <summary>Runs <paramref name="work"/>, turning the file's troubles into a <see cref="StoreException"/>.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (StoreException.From(error, FilePath) is { } trouble)
        {
            throw trouble;
        }
    }

    /// <summary>
    /// Says so when the file was taken away. SQLite goes on with the deleted file, where all that it is told is lost, or begins an empty one.
    /// </summary>
    /// <exception cref="StoreException">The file was there and is gone.</exception>
    public void ThrowIfGone()
    {
        if (wasThere && !File.Exists(FilePath))
        {
            ClosePool();
            throw new StoreException(
                StoreTrouble.Unreachable, $"The store {FilePath} is gone: put it or its newest backup back in that place, then start the bot again.");
        }
    }

    /// <summary>Closes the connections that are kept for the next use: with the last one, the file is whole and its log empty.</summary>
    public void Dispose()
    {
        ClosePool();
        wasThere = false;
    }

    private void ClosePool()
    {
        using var any = Unopened(SqliteOpenMode.ReadWriteCreate, pooling: true);
        SqliteConnection.ClearPool(any);
    }

    private SqliteConnection Unopened(SqliteOpenMode mode, bool pooling) => new(new SqliteConnectionStringBuilder
    {
        DataSource = FilePath,
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,

        // Seconds; 0 would mean for ever. A statement that works may take as long as it needs.
        DefaultTimeout = Math.Max(1, waitMilliseconds / 1000),
    }.ToString());

    private SqliteConnection Open(SqliteOpenMode mode, bool pooling)
    {
        ThrowIfGone();
        var connection = Unopened(mode, pooling);
        return Guard(() =>
        {
            try
            {
                connection.Open();
                using var pragmas = connection.CreateCommand();

                // Recursive triggers: "insert or replace" is a deletion too, and stopped like one.
                // FULL: what a person was told is stored survives a power cut. A reader's cache is small: the system keeps the file's pages anyway.
                pragmas.CommandText = mode == SqliteOpenMode.ReadOnly
                    ? $"pragma busy_timeout = {waitMilliseconds}; pragma cache_size = -400; pragma query_only = on"
                    : $"""
                        pragma busy_timeout = {waitMilliseconds}; pragma journal_mode = wal; pragma synchronous = full;
                        pragma recursive_triggers = on; pragma cache_size = -16000
                        """;
                pragmas.ExecuteNonQuery();
                wasThere = true;
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }
}
