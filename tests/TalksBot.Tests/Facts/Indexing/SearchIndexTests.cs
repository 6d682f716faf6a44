using TalksBot.Facts;
using TalksBot.Facts.Indexing;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Tests.Facts.Indexing;

public sealed class SearchIndexTests : IDisposable
{
    private readonly TempStore store = new();

    [Fact]
    public void A_revised_fact_is_found_by_its_new_words_only()
    {
        store.Import(NewPack.Of(NewPack.Quote(text: "Something about missiles")));
        store.Import(NewPack.Of(NewPack.Quote(text: "Something about gas")));
        Assert.Equal(1, store.Number("select rowid from fact_words where fact_words match 'gas'"));
        Assert.Equal(0, store.Number("select count(*) from fact_words where fact_words match 'missil'"));
        Assert.Equal(1, store.Number("select count(*) from fact_words where fact_words match '_k0'"));
    }

    [Fact]
    public void A_crash_before_the_end_of_the_transaction_leaves_neither_facts_nor_words()
    {
        store.Import(NewPack.Of(NewPack.Quote()));
        using var connection = store.Database.Open();
        using (connection.BeginTransaction(deferred: false))
        {
            // Pages go to the log before the end, as with a large pack.
            connection.Run("pragma cache_spill = on; pragma cache_size = 1");
            var pack = Pack.Read("pack.json", System.Text.Encoding.UTF8.GetBytes(NewPack.Of([.. Enumerable.Range(0, 300).Select(i => NewPack.Quote($"n{i}"))])));
            store.Get<PackImport>().Take(connection, pack, new ImportOrder { Author = "a", Reason = "r" });

            // What a crash now would leave on the disk.
            Assert.True(new FileInfo(store.StorePath + "-wal").Length > 0);
            File.Copy(store.StorePath, store.PathOf("crashed.db"));
            File.Copy(store.StorePath + "-wal", store.PathOf("crashed.db-wal"));
        }

        using var crashed = StoreFile.Open(store.PathOf("crashed.db"), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
        Assert.Equal((1, 1), (crashed.Number("select count(*) from facts"), crashed.Number("select count(*) from fact_words")));
        Assert.Empty(StoreFile.Damages(crashed));
    }

    [Fact]
    public void An_index_of_another_reading_of_words_is_made_anew_at_the_next_start()
    {
        store.Import(NewPack.Of([.. Enumerable.Range(0, 30).Select(i => NewPack.Quote($"q{i}", text: $"Number {i} rose"))]));
        store.Import(NewPack.Of(NewPack.Quote()), guildId: 7);
        store.Run("update search_index set version = 1; delete from fact_words where rowid > 10; insert into guild_fact_words (rowid, words) values (3, 'stray')");
        Assert.NotEmpty(store.Check().Problems);
        Assert.False(store.Get<StoreSetup>().IsPrepared());
        store.Get<StoreSetup>().Prepare();
        Assert.Equal(30, store.Number("select count(*) from fact_words"));
        Assert.Equal(store.Get<IndexUpkeep>().Version, store.Number("select version from search_index"));
    }

    [Fact]
    public void The_version_changes_with_the_list_of_irregular_forms()
    {
        var list = store.PathOf("irregular.txt");
        long Version() => new IndexUpkeep(store.Database, store.Get<WordReader>(), list).Version;
        var without = Version();
        File.WriteAllText(list, "rise: rose, risen");
        var with = Version();
        Assert.NotEqual(without, with);
        Assert.Equal(with, Version());
        File.WriteAllText(list, "rise: rose");
        Assert.NotEqual(with, Version());
    }

    /// <summary>When this fails because words are read differently now, raise the reading's number in <see cref="IndexUpkeep"/>.</summary>
    [Fact]
    public void The_reading_of_words_is_the_one_that_its_number_stands_for()
    {
        store.Import(NewPack.Of(NewPack.Quote(text: "Russia’s U.S. talks were élite negotiations, 1,000 of them")));
        var fact = store.Get<FactStore>().Find(0, [1])[0];
        var words = SearchWords.Of(fact, new WordReader(new Stemmer(new Dictionary<string, string>())));
        Assert.Equal("russia us talk were elit negoti 1000 of them she said so in geneva report", words.Words);
        Assert.Equal("wendi sherman deputi secretari of state unit state nato expans", words.Names);
        Assert.Equal("_k0 _a3 _a1 _t1 _y2022 _m202201 _d20220110 _w1", words.Marks);
    }

    public void Dispose() => store.Dispose();
}
