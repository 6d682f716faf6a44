using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

internal enum StoreTrouble
{
    /// <summary>Another process holds the write lock for longer than we wait.</summary>
    Locked,

    /// <summary>The file or its folder cannot be written.</summary>
    ReadOnly,

    /// <summary>No room on the disk.</summary>
    Full,

    /// <summary>The file is damaged or no SQLite database.</summary>
    Corrupt,

    /// <summary>The file cannot be opened.</summary>
    Unreachable,

    /// <summary>The store was written by a newer program.</summary>
    TooNew,
}

/// <summary>The store cannot serve; the message says what is wrong with which file and the way out.</summary>
internal sealed class StoreException(StoreTrouble trouble, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What an operator does about a damaged store.</summary>
    public const string WayOutOfDamage =
        "Stop the bot and put the newest backup in its place with the verb restore (restore FILE --force), which keeps the damaged file.";

    public StoreTrouble Trouble { get; } = trouble;

    /// <summary>A store that is damaged; <paramref name="how"/> follows its name.</summary>
    public static StoreException Damaged(string path, string how, Exception? inner = null) =>
        new(StoreTrouble.Corrupt, $"The store {path} {how}. {WayOutOfDamage}", inner);

    /// <summary>The error in an operator's words, or null when it is no state of the file but a bug of ours.</summary>
    public static StoreException? From(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        5 or 6 => new(StoreTrouble.Locked, $"The store {path} is locked by another process: close the program that writes to it, then try again.", error),
        8 => new(StoreTrouble.ReadOnly, $"The store {path} cannot be written: give the bot's user the right to write to the file and its folder.", error),
        13 => new(StoreTrouble.Full, $"The disk that holds the store {path} is full: free some room; what was stored before is safe.", error),
        11 or 26 => Damaged(path, "is damaged or is no SQLite database", error),
        14 => new(StoreTrouble.Unreachable, $"The store {path} cannot be opened: does its folder exist, and may the bot's user write there?", error),
        10 => new(StoreTrouble.Unreachable, $"Reading or writing the store {path} failed: check the disk ({error.Message}).", error),
        _ => null,
    };
}
