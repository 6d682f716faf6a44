using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>Copies the store while it is in use, and puts a copy back in its place; never by copying a file that somebody writes to.</summary>
internal sealed class StoreBackup(Database database)
{
    // A store's file, its log, and what its users share of the log.
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Writes a copy of the store as it is at this moment; the file appears under its name only when it is whole and checked.</summary>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="IOException">The file is there already and <paramref name="overwrite"/> does not allow to replace it.</exception>
    /// <exception cref="StoreException">The store cannot be read, or the copy cannot be written.</exception>
    public long Backup(string file, bool overwrite)
    {
        var target = Path.GetFullPath(file);
        ThrowIfStore(target);
        FilePlace.ThrowIfNotForWriting(target);
        if (File.Exists(target) && !overwrite)
        {
            throw new IOException($"{file} is there already; --force replaces it.");
        }

        // Its own name, so that two backups at once do not write into each other's copy.
        var partial = $"{target}.{Guid.NewGuid():N}.partial";
        try
        {
            StoreFile.Guard(target, () => Copy(partial));
            var size = new FileInfo(partial).Length;
            File.Move(partial, target, overwrite);
            return size;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>
    /// Makes the store what the copy holds. The store that was there is kept beside it, as it was; the copy stays.
    /// </summary>
    /// <returns>The file that holds the former store; null when there was none.</returns>
    /// <exception cref="IOException">There is no such copy, or a store is there and <paramref name="overwrite"/> does not allow to replace it.</exception>
    /// <exception cref="StoreException">The copy is damaged, no store, or too new; the store is as before.</exception>
    public string? Restore(string file, bool overwrite)
    {
        var copy = Path.GetFullPath(file);
        ThrowIfStore(copy);
        if (FilePlace.FaultForReading(copy) is { } fault)
        {
            throw new IOException($"{file}: {fault}");
        }

        using var source = StoreFile.Open(copy, SqliteOpenMode.ReadWrite);
        StoreFile.ThrowIfUnusable(file, source);
        var given = Given();
        var former = File.Exists(database.FilePath) ? overwrite ? SetAside() : throw new IOException(
            $"{database.FilePath} is there already; --force replaces it, and keeps it under another name.") : null;
        using var store = database.Open();
        database.Guard(() =>
        {
            // Again: whoever has the store open may have added to it while it was copied.
            given.AddRange(GivenNumbers.Of(store));
            source.BackupDatabase(store);
            GivenNumbers.Keep(store, given);
            return true;
        });
        return former;
    }

    /// <summary>Copies the store to where nothing is, as it is, damaged or not; no store makes no copy.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public void CopyIfAny(string file)
    {
        if (File.Exists(database.FilePath))
        {
            using var source = database.OpenForReading();
            using var copy = StoreFile.Open(file, SqliteOpenMode.ReadWriteCreate);
            database.Guard(() =>
            {
                source.BackupDatabase(copy);
                return true;
            });
        }
    }

    private bool Copy(string partial)
    {
        using var source = database.OpenForReading();
        using var copy = StoreFile.Open(partial, SqliteOpenMode.ReadWriteCreate);
        try
        {
            source.BackupDatabase(copy);
        }
        catch (SqliteException error) when (StoreException.From(error, database.FilePath) is { Trouble: StoreTrouble.Corrupt } damaged)
        {
            throw damaged;
        }

        // A copy is one file, that can be read from a place that cannot be written.
        copy.Run("pragma journal_mode = delete");

        // What is wrong with the copy is wrong with the store.
        StoreFile.ThrowIfForeign(database.FilePath, copy);
        return StoreFile.Damages(copy) is [var damage, ..] ? throw StoreException.Damaged(database.FilePath, $"is damaged: {damage}") : true;
    }

    // A store that can be read is copied and then overwritten in one transaction, so that whoever has it open goes on with the restored
    // one. A broken one is moved away with its log.
    private string SetAside()
    {
        var former = FreeName(database.FilePath + ".before-restore");
        try
        {
            Backup(former, overwrite: false);
        }
        catch (StoreException trouble) when (trouble.Trouble is StoreTrouble.Corrupt or StoreTrouble.TooNew)
        {
            database.Dispose();
            foreach (var part in Parts.Where(part => File.Exists(database.FilePath + part)))
            {
                File.Move(database.FilePath + part, former + part);
            }
        }

        return former;
    }

    // A store that is broken tells what it still can.
    private List<KeyValuePair<string, long>> Given()
    {
        var given = new List<KeyValuePair<string, long>>();
        try
        {
            if (File.Exists(database.FilePath))
            {
                using var store = database.OpenForReading();
                given.AddRange(GivenNumbers.Of(store));
            }
        }
        catch (Exception trouble) when (trouble is SqliteException or StoreException)
        {
            // It is about to be replaced; setting it aside says what is wrong, where that is in the way.
        }

        return given;
    }

    private void ThrowIfStore(string path)
    {
        if (path == database.FilePath)
        {
            throw new IOException($"{path} is the store itself; name another file.");
        }
    }

    private static string FreeName(string wanted)
    {
        var name = wanted;
        for (var i = 2; File.Exists(name); i++)
        {
            name = $"{wanted}-{i}";
        }

        return name;
    }
}
