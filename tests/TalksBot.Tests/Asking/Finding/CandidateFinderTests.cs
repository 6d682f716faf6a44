using CsCheck;

namespace TalksBot.Tests.Asking.Finding;

public sealed class CandidateFinderTests : IDisposable
{
    private const string Dam = "The dam will not drown a single village";

    private readonly AskingRoom room = new(River.With(River.Quote("q", Dam), River.Position("p", "Norvania offers to share the fish.", "offers", topic: "fishing"), River.Event("d", "First round of the river talks")));

    [Theory]
    [InlineData("dam AND village")]
    [InlineData("dam OR NOT village NOT")]
    [InlineData("NEAR(dam village, 2)")]
    [InlineData("NEAR dam/3")]
    [InlineData("words : dam")]
    [InlineData("{words names} : dam")]
    [InlineData("- marks : dam")]
    [InlineData("_a1 _t1 _g7 _k0 dam")]
    [InlineData("\"dam")]
    [InlineData("dam\"\" OR \"")]
    [InlineData("'dam'; drop table facts; --")]
    [InlineData("dam* ^dam (dam) dam + village")]
    [InlineData("(((((dam")]
    [InlineData("dam\0village dam")]
    [InlineData("@limit @match ? :x $y dam")]
    [InlineData("d\u200Ba\u00ADm \u202Edam")]
    public void Words_that_mean_something_to_the_search_are_only_words(string question)
    {
        Assert.Contains("q", room.Candidates(question));
        Assert.Contains("q", room.Candidates(question, related: true));
    }

    [Theory]
    [InlineData("dam ")]
    [InlineData("\"")]
    [InlineData("NEAR(")]
    [InlineData("NOT ")]
    [InlineData("é’s-")]
    [InlineData("\uD83D")]
    [InlineData("2022-02-31 ")]
    [InlineData("before ")]
    [InlineData("who ")]
    public void Six_thousand_characters_are_a_question_like_any_other(string piece)
    {
        var question = string.Concat(Enumerable.Repeat(piece, (6_000 / piece.Length) + 1))[..6_000];

        Assert.InRange(room.Candidates(question).Length, 0, 3);
        Assert.Equal(question, room.Ask(question).Question);
    }

    [Fact]
    public void One_word_of_six_thousand_letters_is_answered_by_nothing() => Assert.Empty(room.Abstains(new string('x', 6_000)).Closest);

    [Fact]
    public void No_text_makes_asking_fail() =>
        Gen.OneOf(Gen.String, Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 12].Select(pieces => string.Join(' ', pieces))).Sample(
            text => Assert.Equal(string.IsNullOrWhiteSpace(text) ? "" : text, room.Ask(text, guild: 7).Question), iter: 400, threads: 1);

    [Fact]
    public void A_servers_own_facts_are_found_there_and_nowhere_else()
    {
        room.Store.Import(River.Pack("own", River.Quote("own", "The dam is our secret")), guildId: 7);
        room.Store.Import(River.Pack("others", River.Quote("others", "The dam is their secret")), guildId: 8);

        Assert.Equal(["own", "q"], room.Candidates("dam", guild: 7).Order());
        Assert.Equal(["others", "q"], room.Candidates("dam", guild: 8).Order());
        Assert.Equal(["q"], room.Candidates("dam", guild: 9));
        Assert.Equal(["q"], room.Candidates("dam"));
    }

    [Fact]
    public void The_rare_word_finds_its_fact_among_thousands_that_share_the_others()
    {
        room.Store.Import(River.Pack("many", [.. Enumerable.Range(0, 3_000).Select(i => River.Quote($"m{i}", $"The dam on the river, remark {i}")), River.Quote("rare", "The dam on the river frightens the otters")]));

        Assert.Contains("rare", room.Candidates("what was said of the dam on the river and otters"));
        Assert.InRange(room.Candidates("dam on the river").Length, 1, 200);
    }

    [Fact]
    public void A_word_used_for_the_asked_one_finds_where_it_is_allowed()
    {
        room.Store.Import(River.Pack("arms", River.Quote("arms", "Our soldiers stay at home", topic: "ferry")));

        Assert.DoesNotContain("arms", room.Candidates("who spoke of troops"));
        Assert.Contains("arms", room.Candidates("who spoke of troops", related: true));
    }

    public void Dispose() => room.Dispose();

    private static string[] Pieces =>
        ["dam", "\"", "NEAR(", "*", "who is", "Holt", "before the", "after", "in 2020", "how many", "AND", "words:", "compare", "Sudria", "and", "us", "\uD83D\uDE00", "’s", "", "what time", "latest", "_k0"];
}
