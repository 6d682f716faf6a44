using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>
/// Readers that keep their connection and their prepared statements, so that a question pays for neither. At most
/// <see cref="MostAtOnce"/> read at a time: reading keeps a core busy, so more would only take them from each other, each with a
/// connection and a cache of its own.
/// </summary>
internal sealed class Readers(Database database) : IDisposable
{
    private static readonly int MostAtOnce = Math.Max(2, Environment.ProcessorCount);

    private readonly SemaphoreSlim free = new(MostAtOnce);
    private readonly ConcurrentStack<Reader> kept = [];
    private bool disposed;

    /// <summary>Runs <paramref name="read"/> on a reader of its own, which sees one state of the store from its first read to its last.</summary>
    /// <exception cref="StoreException">The store cannot be read; the reader is not used again.</exception>
    public T Read<T>(Func<Reader, T> read)
    {
        if (ReadingTurn.IsHeld)
        {
            return ReadNow(read);
        }

        free.Wait();
        using var turn = new ReadingTurn(free);
        return ReadNow(read);
    }

    /// <summary>
    /// Runs what reads, on this thread and in its turn. Who waits for the turn holds no thread meanwhile, and is served in order. The turn
    /// ends when <paramref name="work"/> returns, though its task may still run, or writes.
    /// </summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        Task<T> running;
        using (new ReadingTurn(free))
        {
            running = work();
        }

        return await running;
    }

    public void Dispose()
    {
        disposed = true;
        while (kept.TryPop(out var reader))
        {
            reader.Dispose();
        }
    }

    private T ReadNow<T>(Func<Reader, T> read)
    {
        // The one used last has the warmest cache.
        if (!kept.TryPop(out var reader))
        {
            reader = new Reader(database.OpenForReading());
        }

        try
        {
            database.ThrowIfGone();
            var result = database.Guard(() => reader.InOneState(read));
            if (!disposed)
            {
                kept.Push(reader);
                reader = null;
            }

            return result;
        }
        finally
        {
            reader?.Dispose();
        }
    }
}

/// <summary>One connection with the statements that were prepared on it, each under its SQL text; an owned connection ends with it.</summary>
internal sealed class Reader(SqliteConnection connection, bool owned = true) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public SqliteConnection Connection { get; } = connection;

    /// <summary>The statement for <paramref name="sql"/>, its parameters set in the order given.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            command.Prepare();
            prepared.Add(sql, command);
            return command;
        }

        foreach (var (name, value) in parameters)
        {
            command.Parameters[name].Value = value;
        }

        return command;
    }

    /// <summary>Runs <paramref name="read"/> inside one read transaction.</summary>
    public T InOneState<T>(Func<Reader, T> read)
    {
        Prepare("begin").ExecuteNonQuery();
        try
        {
            return read(this);
        }
        finally
        {
            Prepare("rollback").ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        if (owned)
        {
            Connection.Dispose();
        }
    }
}
