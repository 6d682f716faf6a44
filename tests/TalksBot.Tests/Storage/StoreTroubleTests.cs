using Microsoft.Data.Sqlite;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class StoreTroubleTests : IDisposable
{
    private readonly TempStore store = new();

    [Fact]
    public void A_store_that_another_process_writes_to_is_locked_and_nothing_is_written()
    {
        using (var other = store.Database.Open())
        using (other.BeginTransaction(deferred: false))
        {
            Assert.Equal(StoreTrouble.Locked, Trouble(() => store.Import(NewPack.Of(NewPack.Quote()))));
        }

        Assert.Equal(1, store.Import(NewPack.Of(NewPack.Quote())).Facts.Added);
    }

    [Fact]
    public void A_full_disk_loses_nothing_of_what_was_stored()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        var before = store.Dump();
        using (var connection = store.Database.Open())
        {
            // The same connection serves the import: no page may be added any more.
            connection.Run("pragma max_page_count = 1");
        }

        Assert.Equal(StoreTrouble.Full, Trouble(() => store.Import(NewPack.Of([.. Enumerable.Range(0, 500).Select(i => NewPack.Quote($"q{i}"))]))));
        Assert.Equal(before, store.Dump());
    }

    [Fact]
    public void A_store_that_may_not_be_written_says_so()
    {
        using (var connection = store.Database.Open())
        {
            connection.Run("pragma query_only = on");
        }

        Assert.Equal(StoreTrouble.ReadOnly, Trouble(() => store.Import(NewPack.Of(NewPack.Quote()))));
    }

    [Fact]
    public void A_reader_cannot_write() => Assert.Equal(8, Assert.Throws<SqliteException>(() =>
    {
        using var connection = store.Database.OpenForReading();
        connection.Run("delete from talks");
    }).SqliteErrorCode);

    [Fact]
    public void A_file_that_is_no_database_is_corrupt()
    {
        store.Database.Dispose();
        File.WriteAllText(store.StorePath, new string('x', 10_000));
        Assert.Equal(StoreTrouble.Corrupt, Trouble(() => store.Get<StoreSetup>().Prepare()));
    }

    [Fact]
    public void A_damaged_page_is_found_by_the_check()
    {
        store.Import(NewPack.Of([.. Enumerable.Range(0, 300).Select(i => NewPack.Quote($"q{i}"))]));
        store.Database.Dispose();
        using (var file = File.OpenWrite(store.StorePath))
        {
            file.Seek(-3 * 4096, SeekOrigin.End);
            file.Write(new byte[2 * 4096]);
        }

        IReadOnlyList<string> Problems()
        {
            try
            {
                return store.Check().Problems;
            }
            catch (StoreException trouble) when (trouble.Trouble == StoreTrouble.Corrupt)
            {
                return [trouble.Message];
            }
        }

        Assert.NotEmpty(Problems());
    }

    [Fact]
    public void A_folder_that_is_not_there_makes_the_store_unreachable()
    {
        using var elsewhere = new Database(Microsoft.Extensions.Options.Options.Create(new StoreOptions { Path = store.PathOf("no/such/store.db") }));
        Assert.Equal(StoreTrouble.Unreachable, Trouble(() => elsewhere.Open().Dispose()));
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        store.Run("pragma user_version = 9999");
        Assert.Equal(StoreTrouble.TooNew, Trouble(() => store.Get<StoreSetup>().Prepare()));
        Assert.Equal(9999, store.Number("pragma user_version"));
    }

    public void Dispose() => store.Dispose();

    private static StoreTrouble Trouble(Action work) => Assert.Throws<StoreException>(work).Trouble;
}
