using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class MigratorTests
{
    [Fact]
    public void An_empty_file_is_brought_to_the_newest_version_and_a_second_run_changes_nothing()
    {
        using var store = new TempStore(prepared: false);
        Assert.False(File.Exists(store.StorePath));
        store.Get<Migrator>().Run();
        Assert.Equal(Migrator.NewestVersion, store.Number("pragma user_version"));
        var schema = store.Number("pragma schema_version");
        store.Get<Migrator>().Run();
        Assert.Equal(schema, store.Number("pragma schema_version"));
        Assert.True(store.Get<Migrator>().IsCurrent());
    }

    [Fact]
    public void Connections_are_durable_keep_references_and_log_ahead()
    {
        using var store = new TempStore();
        using var connection = store.Database.Open();
        Assert.Equal((1L, 2L, "wal"), (connection.Number("pragma foreign_keys"), connection.Number("pragma synchronous"), connection.Value("pragma journal_mode")));
    }

    [Theory]
    [InlineData("update fact_revisions set statement = 'other'", "never updated")]
    [InlineData("update fact_revisions set action = action", "never updated")]
    [InlineData("delete from fact_revisions", "never deleted")]
    [InlineData("delete from facts", "never deleted")]
    [InlineData("update fact_topics set topic_id = 2", "never updated")]
    [InlineData("delete from fact_topics", "never deleted")]
    [InlineData("update fact_participants set actor_id = 2", "never updated")]
    [InlineData("delete from fact_participants", "never deleted")]
    [InlineData("update entry_revisions set content = ''", "never updated")]
    [InlineData("delete from entry_revisions", "never deleted")]
    [InlineData("insert or replace into fact_revisions select * from fact_revisions", "never deleted")]
    public void What_was_recorded_is_neither_changed_nor_removed_whoever_asks(string sql, string why)
    {
        using var store = new TempStore();
        store.Import(NewPack.Of(NewPack.Quote(), NewPack.Date()));
        var before = store.Dump();
        Assert.Contains(why, Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => store.Run(sql)).Message, StringComparison.Ordinal);
        Assert.Equal(before, store.Dump());
    }
}
