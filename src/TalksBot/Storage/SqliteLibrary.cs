using SQLitePCL;

namespace TalksBot.Storage;

/// <summary>Sets the SQLite library up, once a process and before its first use.</summary>
internal static class SqliteLibrary
{
    static SqliteLibrary()
    {
        Batteries_V2.Init();

        // A connection is never used by two threads at once, so it needs no lock of its own; and counting every byte that is allocated
        // would take a lock that all connections share. Where somebody was first with the library, it only stays slower.
        // For the same reason no command may be left to the finalizer: it would touch its connection from another thread.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Has done it when it returns.</summary>
    public static void Prepare()
    {
        // The static constructor did.
    }
}
