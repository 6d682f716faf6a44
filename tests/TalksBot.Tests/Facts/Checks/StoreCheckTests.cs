namespace TalksBot.Tests.Facts.Checks;

public sealed class StoreCheckTests : IDisposable
{
    private readonly TempStore store = new();

    public StoreCheckTests()
    {
        store.Import(NewPack.Of(NewPack.Quote(), NewPack.Date(), NewPack.Position("old"), NewPack.Position("new", supersedes: "old")));
        store.Import(NewPack.Of(NewPack.Quote(text: "We shall listen")));
    }

    [Fact]
    public void A_sound_store_has_no_problem_and_the_check_says_what_it_looked_at()
    {
        var report = store.Check();
        Assert.Empty(report.Problems);
        Assert.Equal(
            [
                "the file and its references",
                "4 facts with the revisions they point to",
                "5 revisions",
                "search words of 4 facts",
                "0 quotes against the stored text of their source: 0 found word for word, 0 not found",
                "1 quotes more have a source without stored text",
            ],
            report.Looked);
    }

    [Theory]
    [InlineData("delete from fact_words where rowid = 2", "fact 2 (d) is missing from the search index")]
    [InlineData("insert into fact_words (rowid, words) values (99, 'x')", "fact 99: the search index has words of it, but it is no fact of that scope that can be found")]
    [InlineData("insert into guild_fact_words (rowid, words) values (2, 'x')", "fact 2: the search index has words of it, but it is no fact of that scope that can be found")]
    [InlineData(
        "delete from fact_words where rowid = 2; insert into fact_words (rowid, words) values (2, 'other')",
        "fact 2 (d): the search index has other words than its newest revision gives")]
    [InlineData("update facts set revision = 1 where id = 1", "fact 1 (q) does not point to its newest revision")]
    [InlineData("update talks set guild_id = 5", "fact 1 (q) refers to what belongs to another server")]
    [InlineData("update facts set kind = 'quote' where id = 4", "fact 4 (new) lacks what its kind has, or has what it lacks")]
    [InlineData("update facts set kind = 'quote' where id = 4", "fact 4 (new) supersedes what is no position of the same party and topic")]
    public void Each_kind_of_damage_is_named_with_the_facts_number_and_id(string damage, string problem)
    {
        store.Run(damage);
        Assert.Contains(problem, store.Check().Problems);
    }

    [Fact]
    public void A_reference_to_nothing_is_found()
    {
        using (var connection = store.Database.Open())
        {
            using var broken = connection.CreateCommand();
            broken.CommandText = "pragma foreign_keys = off; update actors set party_id = 77 where kind = 'person'; pragma foreign_keys = on";
            broken.ExecuteNonQuery();
        }

        Assert.Equal(["row 3 of actors refers to a row of actors that is not there"], store.Check().Problems);
    }

    [Fact]
    public void A_circle_of_positions_is_found()
    {
        store.Run("drop trigger fact_revisions_are_never_updated; update fact_revisions set supersedes = 4 where fact_id = 3");
        Assert.Contains("fact 3 (old) supersedes itself, over a chain of positions", store.Check().Problems);
    }

    [Fact]
    public void A_quote_that_its_source_does_not_have_is_a_problem()
    {
        store.Import(NewPack.Of(), sourceTexts: ("s1", "She said: “We shall\n listen”."));
        Assert.Empty(store.Check().Problems);
        store.Import(NewPack.Of(), sourceTexts: ("s1", "She said nothing."));
        var report = store.Check();
        Assert.Equal(["fact 1 (q): its words are not in the stored text of source s1"], report.Problems);
        Assert.Contains("1 quotes against the stored text of their source: 0 found word for word, 1 not found", report.Looked);
    }

    public void Dispose() => store.Dispose();
}
