using TalksBot.Facts;

namespace TalksBot.Tests.Facts.Packs;

public sealed class SupersedeTests : IDisposable
{
    private readonly TempStore store = new();

    [Fact]
    public void A_position_may_supersede_one_further_down_in_the_pack()
    {
        store.Import(NewPack.Of(NewPack.Position("new", supersedes: "old"), NewPack.Position("old")));
        var facts = store.Get<FactStore>().Find(0, [1, 2]);
        Assert.Equal((2L, 1L), (facts[0].Supersedes, facts[1].SupersededBy));
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public void A_position_may_supersede_one_that_only_the_store_has()
    {
        store.Import(NewPack.Of(NewPack.Position("old")));
        store.Import(NewPack.Of(NewPack.Position("new", supersedes: "old")));
        Assert.Equal(1, store.Get<FactStore>().Find(0, [2])[0].Supersedes);
    }

    [Fact]
    public void What_is_superseded_is_a_position_of_the_same_party_and_topic() => Assert.Equal(
        [
            "$.facts[1].supersedes: \"p\" is a position of another party; allowed is one of the same party and topic, or null.",
            "$.facts[2].supersedes: \"p\" is a position on another topic; allowed is one of the same party and topic, or null.",
            "$.facts[4].supersedes: \"q\" is no position; only a position can be superseded.",
            "$.facts[5].supersedes: \"gone\" is the id of no position in this pack, nor of one in the store; allowed is such an id or null.",
        ],
        store.Refuse(NewPack.Of(
            NewPack.Position(),
            NewPack.Position("a", party: "us", supersedes: "p"),
            NewPack.Position("b", topic: "borders", supersedes: "p"),
            NewPack.Quote(),
            NewPack.Position("c", supersedes: "q"),
            NewPack.Position("d", supersedes: "gone"))));

    [Fact]
    public void A_position_that_leads_back_to_itself_is_an_error() => Assert.Equal(
        [
            "$.facts[0].supersedes: \"a\" leads back to where it began: a supersedes a; a position never supersedes itself.",
            "$.facts[2].supersedes: \"b\" leads back to where it began: b supersedes c supersedes b; a position never supersedes itself.",
        ],
        store.Refuse(NewPack.Of(
            NewPack.Position("a", supersedes: "a"),
            NewPack.Position("x"),
            NewPack.Position("d", supersedes: "b"),
            NewPack.Position("b", supersedes: "c"),
            NewPack.Position("c", supersedes: "b"))));

    [Fact]
    public void A_circle_over_what_the_store_holds_is_an_error_too()
    {
        store.Import(NewPack.Of(NewPack.Position("a"), NewPack.Position("b", supersedes: "a"), NewPack.Position("c", supersedes: "b")));
        Assert.Equal(
            ["$.facts[0].supersedes: \"c\" leads back to where it began: a supersedes fact 3 supersedes fact 2 supersedes a; a position never supersedes itself."],
            store.Refuse(NewPack.Of(NewPack.Position("a", supersedes: "c"))));
    }

    [Fact]
    public void A_link_that_the_pack_takes_back_makes_no_circle()
    {
        store.Import(NewPack.Of(NewPack.Position("a"), NewPack.Position("b", supersedes: "a")));
        Assert.Equal(2, store.Import(NewPack.Of(NewPack.Position("a", supersedes: "b"), NewPack.Position("b"))).Facts.Revised);
        Assert.Empty(store.Check().Problems);
    }

    [Fact]
    public void A_position_that_another_in_the_store_supersedes_keeps_its_topic()
    {
        store.Import(NewPack.Of(NewPack.Position("a"), NewPack.Position("b", supersedes: "a")));
        Assert.Equal(
            ["$.facts[0]: fact 2 in the store supersedes \"a\" and has another party or topic than it now gets; a position is superseded by one of the same party and topic."],
            store.Refuse(NewPack.Of(NewPack.Position("a", topic: "borders"))));
    }

    public void Dispose() => store.Dispose();
}
