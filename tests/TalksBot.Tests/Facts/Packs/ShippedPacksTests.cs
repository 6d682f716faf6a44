using Microsoft.Extensions.Options;
using TalksBot.Facts;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Facts.Packs;

public sealed class ShippedPacksTests : IDisposable
{
    private readonly TempStore store = new(prepared: false);

    [Fact]
    public void A_store_that_does_not_exist_is_created_with_the_packs_of_the_folder()
    {
        Ship("a.json", NewPack.Of(NewPack.Quote()));
        Ship("b.json", NewPack.Text("u", NewPack.Date()));
        Ship("notes.txt", "no pack");
        Prepare();
        Assert.Equal(2, store.Number("select count(*) from facts"));
        Assert.Equal(2, store.Number("select count(*) from shipped_packs"));
        Assert.Equal(2, store.Number("select count(*) from fact_revisions where author = 'shipped pack' and reason in ('a.json', 'b.json')"));
    }

    [Fact]
    public void An_unchanged_pack_writes_nothing_at_the_next_start_whatever_its_date()
    {
        Ship("a.json", NewPack.Of(NewPack.Quote()));
        Prepare();
        var before = store.Dump();
        store.Clock.Advance(TimeSpan.FromDays(3));
        File.SetLastWriteTimeUtc(Path.Combine(store.PacksFolder, "a.json"), DateTime.UtcNow.AddDays(1));
        Assert.True(store.Get<StoreSetup>().IsPrepared());
        Prepare();
        Assert.Equal(before, store.Dump());
    }

    [Fact]
    public void A_newer_pack_is_taken_in_as_revisions()
    {
        Ship("a.json", NewPack.Of(NewPack.Quote(text: "Old"), NewPack.Date()));
        Prepare();
        Ship("a.json", NewPack.Of(NewPack.Quote(text: "New"), NewPack.Date(), NewPack.Position()));
        Assert.False(store.Get<StoreSetup>().IsPrepared());
        Prepare();
        Assert.Equal("New", store.Get<FactStore>().Find(0, [1])[0].Statement);
        Assert.Equal((1, 3), (store.Number("select count(*) from fact_revisions where action = 'revised'"), store.Number("select count(*) from facts")));
    }

    [Fact]
    public void A_broken_pack_stops_the_start_and_is_named_with_the_place_in_it()
    {
        Ship("a.json", NewPack.Of(NewPack.Quote()));
        Ship("b.json", NewPack.WithField(NewPack.Quote(), "speaker", "nobody"));
        var refused = Assert.Throws<PackException>(Prepare);
        Assert.StartsWith(
            Path.Combine(store.PacksFolder, "b.json") + ": $.facts[0].speaker: \"nobody\" is the id of no party or person", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, store.Number("select count(*) from facts"));

        Ship("b.json", NewPack.Of(NewPack.Date()));
        Prepare();
        Assert.Equal(2, store.Number("select count(*) from facts"));
    }

    [Fact]
    public void An_empty_folder_ships_nothing()
    {
        Prepare();
        Assert.Equal(0, store.Number("select count(*) from facts"));
    }

    [Fact]
    public void A_folder_that_was_named_and_is_not_there_stops_the_start_before_a_store_is_made()
    {
        Directory.Delete(store.PacksFolder);
        Assert.Contains(store.PacksFolder, Assert.Throws<OptionsValidationException>(Prepare).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(store.StorePath));
    }

    [Fact]
    public void Many_starts_at_once_take_a_pack_in_once()
    {
        Ship("a.json", NewPack.Of(NewPack.Quote(), NewPack.Date()));
        Prepare();
        Ship("a.json", NewPack.Of(NewPack.Quote(text: "New"), NewPack.Date()));
        Parallel.For(0, 4, _ => Prepare());
        Assert.Equal(3, store.Number("select count(*) from fact_revisions"));
    }

    public void Dispose() => store.Dispose();

    private void Ship(string file, string content) => File.WriteAllText(Path.Combine(store.PacksFolder, file), content);

    private void Prepare() => store.Get<StoreSetup>().Prepare();
}
