using System.Text.Json.Nodes;
using TalksBot.Facts;
using TalksBot.Facts.Packs;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class StoreBackupTests : IDisposable
{
    private readonly TempStore store = new();

    [Fact]
    public void What_was_backed_up_is_there_after_a_restore_and_the_former_store_is_kept()
    {
        store.Import(NewPack.Of(NewPack.Quote(text: "Then")));
        var then = store.Export();
        Backup.Backup(Copy, overwrite: false);
        store.Import(NewPack.Of(NewPack.Quote(text: "Now"), NewPack.Date()));
        var former = Backup.Restore(Copy, overwrite: true);
        Assert.Equal(then, store.Export());
        Assert.Empty(store.Check().Problems);

        Assert.Equal(store.StorePath + ".before-restore", former);
        Assert.Equal(store.StorePath + ".before-restore-2", Backup.Restore(former!, overwrite: true));
        Assert.Contains("Now", store.Export(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_restore_gives_no_number_twice_and_a_running_program_sees_what_became_of_the_store()
    {
        store.Import(NewPack.Of(NewPack.Quote(text: "Then")));
        Backup.Backup(Copy, overwrite: false);

        var undone = store.Import(Named("Undone", NewPack.Quote("undone")));
        var (fact, revision, entry) = (LastFact, store.Number("select max(number) from fact_revisions"), store.Number("select max(number) from entry_revisions"));
        var actor = store.Number("select max(id) from actors");
        Assert.Contains("Undone", Names);

        Backup.Restore(Copy, overwrite: true);
        Assert.DoesNotContain("Undone", Names);
        Assert.Equal(1, LastFact);

        var imported = store.Import(Named("Other", NewPack.Quote("other")));
        Assert.Equal((undone.Facts, undone.Entries), (imported.Facts, imported.Entries));
        Assert.Contains("Other", Names);
        Assert.True(LastFact > fact, $"Fact {LastFact} after {fact}.");
        Assert.True(store.Number("select min(number) from fact_revisions where fact_id > 1") > revision);
        Assert.True(store.Number("select max(number) from entry_revisions") > entry);
        Assert.True(store.Number("select min(id) from actors where name = 'Other'") > actor);
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public void Numbers_that_a_restore_took_away_stay_taken_through_a_backup_of_what_it_made()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        Backup.Backup(Copy, overwrite: false);
        store.Import(NewPack.Of(NewPack.Quote(), NewPack.Quote("undone")));
        var fact = LastFact;
        Backup.Restore(Copy, overwrite: true);
        Backup.Backup(Copy, overwrite: true);
        Backup.Restore(Copy, overwrite: true);
        store.Import(NewPack.Of(NewPack.Quote(), NewPack.Quote("other")));
        Assert.True(LastFact > fact, $"Fact {LastFact} after {fact}.");
    }

    [Fact]
    public void A_backup_made_while_somebody_writes_holds_what_was_committed_and_is_whole()
    {
        store.Import(NewPack.Of(NewPack.Quote("before")));
        using var writer = store.Database.Open();
        using (var transaction = writer.BeginTransaction(deferred: false))
        {
            writer.Run("insert into outlets (talks_id, name) values (1, 'in the middle of writing')");
            Backup.Backup(Copy, overwrite: false);
            transaction.Commit();
        }

        using var copy = StoreFile.Open(Copy, Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly);
        StoreFile.ThrowIfUnusable(Copy, copy);
        Assert.Equal(1, copy.Number("select count(*) from facts"));
        Assert.Equal(0, copy.Number("select count(*) from outlets where name = 'in the middle of writing'"));
        Assert.Equal("delete", copy.Value("pragma journal_mode"));
    }

    [Fact]
    public void Backups_go_on_while_facts_are_imported()
    {
        var importing = Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                store.Import(NewPack.Of([.. Enumerable.Range(0, 20).Select(fact => NewPack.Quote($"q{fact}", text: $"Version {i}"))]));
            }
        }, TestContext.Current.CancellationToken);
        while (!importing.IsCompleted)
        {
            Backup.Backup(Copy, overwrite: true);
        }

        Assert.True(importing.IsCompletedSuccessfully, importing.Exception?.ToString());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Copy)!, "copy*"));
    }

    [Fact]
    public void Nothing_is_overwritten_unless_told_to()
    {
        File.WriteAllText(Copy, "mine");
        Assert.Throws<IOException>(() => Backup.Backup(Copy, overwrite: false));
        Assert.Equal("mine", File.ReadAllText(Copy));
        Backup.Backup(Copy, overwrite: true);
        Assert.Throws<IOException>(() => Backup.Restore(Copy, overwrite: false));
        Assert.Throws<IOException>(() => Backup.Backup(store.StorePath, overwrite: true));
        Assert.Throws<IOException>(() => Backup.Restore(store.StorePath, overwrite: true));
    }

    [Fact]
    public void A_damaged_foreign_or_newer_file_is_not_restored()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        var before = store.Dump();
        File.WriteAllText(Copy, new string('x', 5_000));
        Assert.Equal(StoreTrouble.Corrupt, Assert.Throws<StoreException>(() => Backup.Restore(Copy, overwrite: true)).Trouble);

        File.Delete(Copy);
        using (var foreign = StoreFile.Open(Copy, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate))
        {
            foreign.Run("create table recipes (id integer primary key); pragma user_version = 1");
        }

        Assert.Equal(StoreTrouble.Corrupt, Assert.Throws<StoreException>(() => Backup.Restore(Copy, overwrite: true)).Trouble);

        Backup.Backup(Copy, overwrite: true);
        using (var newer = StoreFile.Open(Copy, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite))
        {
            newer.Run("pragma user_version = 9999");
        }

        Assert.Equal(StoreTrouble.TooNew, Assert.Throws<StoreException>(() => Backup.Restore(Copy, overwrite: true)).Trouble);
        Assert.Equal(before, store.Dump());
    }

    [Fact]
    public void A_broken_store_is_replaced_and_kept_too()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        var good = store.Export();
        Backup.Backup(Copy, overwrite: false);
        store.Database.Dispose();
        Assert.False(File.Exists(store.StorePath + "-wal"), "Somebody still holds the store: what is broken here would be whole in the log.");
        File.WriteAllText(store.StorePath, new string('x', 5_000));
        var former = Backup.Restore(Copy, overwrite: true);
        store.Get<StoreSetup>().Prepare();
        Assert.Equal(good, store.Export());
        Assert.StartsWith("xxx", File.ReadAllText(former!), StringComparison.Ordinal);
    }

    public void Dispose() => store.Dispose();

    private StoreBackup Backup => store.Get<StoreBackup>();

    private long LastFact => store.Number("select max(id) from facts");

    private IEnumerable<string> Names => store.Get<CatalogueStore>().Current().Actors.Values.Select(actor => actor.Name);

    private static string Named(string name, PackFact fact) => NewPack.With(
        NewPack.Of(NewPack.Quote(text: "Then"), fact),
        pack => pack["people"]!.AsArray().Add(JsonNode.Parse($$"""{"id":"{{name}}","name":"{{name}}","role":"Envoy","party":"us","aliases":[]}""")));

    private string Copy => store.PathOf("copy.db");
}
