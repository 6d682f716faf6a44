using System.Globalization;
using CsCheck;
using TalksBot.Facts;
using TalksBot.Facts.Checks;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Facts.Packs;

public sealed class PackExportTests
{
    [Fact]
    public void The_shipped_pack_comes_out_as_it_went_in()
    {
        using var store = new TempStore();
        var pack = File.ReadAllText(Repository.GenevaPack);
        store.Import(pack);
        Assert.Equal(pack, store.Export("geneva-2022"));
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public void Every_quote_of_the_shipped_pack_stands_word_for_word_in_its_source()
    {
        var article = Path.Combine(Repository.Root, "..", "shared", "seeds", "geneva-2022-article.txt");
        Assert.SkipUnless(File.Exists(article), "The article is not in ../shared/seeds.");
        using var store = new TempStore();
        store.Import(File.ReadAllText(Repository.GenevaPack), sourceTexts: ("s1", File.ReadAllText(article)));
        var report = store.Check();
        Assert.Empty(report.Problems);
        Assert.Contains("9 quotes against the stored text of their source: 9 found word for word, 0 not found", report.Looked);
    }

    [Fact]
    public void A_retracted_fact_is_not_written_and_other_talks_neither()
    {
        using var store = new TempStore();
        store.Import(NewPack.Of(NewPack.Quote()));
        store.Import(NewPack.Text("u", NewPack.Date()));
        Assert.Equal(NewPack.Of(NewPack.Quote()), store.Export());
        Assert.Equal(NewPack.Text("u", NewPack.Date()), store.Export("u"));
        Assert.Equal(["t", "u"], store.Get<PackExport>().Talks(guildId: 0));
    }

    [Fact]
    public void Whatever_was_imported_comes_out_the_same_and_importing_it_again_changes_nothing() =>
        Packs.Sample(
            pack =>
            {
                using var first = new TempStore();
                Assert.Equal(pack.Facts.Length, first.Import(pack.Text).Facts.Added);
                var exported = first.Export();
                Assert.Equal(pack.Text, exported);
                Assert.Equal(new ImportCounts(0, 0, pack.Facts.Length), first.Import(exported).Facts);
                using var second = new TempStore();
                second.Import(exported);
                Assert.Equal(exported, second.Export());
                Assert.Empty(second.Check().Problems);
            },
            iter: 40,
            threads: 1);

    [Theory]
    [InlineData("Russia's \"own\" concerns", "… heard Russia’s\n  “own”   concerns there")]
    [InlineData("l’été", "before l'été after")]
    public void A_quote_is_found_however_its_marks_and_white_space_are_set(string quote, string text) => Assert.True(QuoteCheck.IsVerbatim(quote, text));

    [Theory]
    [InlineData("We need guarantees", "We need legal guarantees")]
    [InlineData("no", "NO")]
    public void Other_words_are_not_found(string quote, string text) => Assert.False(QuoteCheck.IsVerbatim(quote, text));

    // Any text that a pack may have: letters of many scripts, marks, quotes, slashes, pairs of surrogates.
    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Char['a', 'z'].Select(c => c.ToString()), Gen.OneOf("É", "Ж", "中", "\"", "\\", "/", " ", "'", "’", "😀", "<", "&", "\u00A0", "{", "]"))
            .Array[1, 30].Select(parts => string.Concat(parts)).Where(text => text.Trim().Length > 0);

    private static readonly Gen<string> Days = Gen.Int[0, 4000].Select(day => new DateOnly(2015, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Actors = Gen.OneOf("us", "russia", "sherman");

    private static readonly Gen<PackFact> Quotes = Gen.Select(Texts, Actors, Days.Null(), Texts.Null(), Texts.Null())
        .Select((text, speaker, on, to, context) => NewPack.Quote(text: text, speaker: speaker) with { On = on, SaidTo = to, Context = context });

    private static readonly Gen<PackFact> Dates = Gen.Select(Texts, Days, Gen.OneOf("day", "month", "year"), Texts.Null(), Gen.OneOf<string[]>([], ["us"], ["russia", "us"]))
        .Select((title, on, precision, place, who) => NewPack.Date(
            startsOn: precision == "month" ? on[..7] : precision == "year" ? on[..4] : on, precision: precision) with
        { Statement = title, Place = place, Participants = who });

    private static readonly Gen<PackFact> Positions = Gen.Select(Texts, Actors, Gen.OneOf("expansion", "borders"), Gen.Int[4, 10])
        .Select((text, party, topic, length) => NewPack.Position(party: party, topic: topic) with { Statement = text, On = "2021-12-17"[..(length < 7 ? 4 : length < 10 ? 7 : 10)] });

    private static readonly Gen<(PackFact[] Facts, string Text)> Packs = Gen.OneOf(Quotes, Dates, Positions).Array[0, 12].Select(facts =>
    {
        PackFact[] numbered = [.. facts.Select((fact, i) => fact with { Id = $"f{i}" })];
        return (numbered, NewPack.Of(numbered));
    });
}
