namespace TalksBot.Tests.Storage;

public sealed class SqliteLibraryTests
{
    [Fact]
    public void SQLite_counts_no_bytes_because_all_connections_would_wait_for_the_counter()
    {
        using var store = new TempStore();
        Assert.Equal(0, SQLitePCL.raw.sqlite3_memory_used());
    }
}
