namespace TalksBot.Tests.Asking.Ranking;

/// <summary>One side's stand on one topic, changed twice.</summary>
public sealed class PositionsInTimeTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Position("ban", "Norvania demands a ban on fishing.", "demands", topic: "fishing", on: "2017-03"),
        River.Position("quota", "Norvania supports a quota for fishing.", "supports", topic: "fishing", on: "2019-02-01", supersedes: "ban"),
        River.Position("share", "Norvania offers to share the fishing.", "offers", topic: "fishing", on: "2020-06-12", supersedes: "quota"),
        River.Position("other", "Sudria demands free fishing.", "demands", party: "sudria", topic: "fishing", on: "2018")));

    [Theory]
    [InlineData("what is Norvania's position on fishing", "share")]
    [InlineData("latest position of Norvania on fishing", "share")]
    [InlineData("what is Norvania's current stance on fishing", "share")]
    [InlineData("Norvania's first position on fishing", "ban")]
    [InlineData("what was norvania's original position on fishing", "ban")]
    [InlineData("what was Norvania's position on fishing in 2017", "ban")]
    [InlineData("what was Norvania's position on fishing in 2018", "ban")]
    [InlineData("what was Norvania's position on fishing in march 2019", "quota")]
    [InlineData("what was Norvania's position on fishing in june 2020", "share")]
    public void The_position_held_at_the_asked_time_comes_first(string question, string position) => Assert.Equal(position, room.Answers(question)[0]);

    [Fact]
    public void Before_the_first_position_none_was_held() =>
        Assert.DoesNotContain(room.Ask("what was Norvania's position on fishing in 2010") is TalksBot.Asking.Answer.Found found ? found.Items : [], _ => true);

    [Fact]
    public void Another_sides_position_is_no_answer() => Assert.DoesNotContain("other", room.Answers("what is Norvania's position on fishing", most: 10));

    [Fact]
    public void All_positions_are_listed_when_all_are_asked_for() =>
        Assert.Equal(["ban", "quota", "share"], room.Answers("list all positions of Norvania on fishing", most: 10).Order());

    [Fact]
    public void A_position_of_the_calendars_last_year_is_held_after_any_other()
    {
        room.Store.Import(River.With(River.Position("last", "Sudria opposes the ferry.", "opposes", party: "sudria", topic: "ferry", on: "9999")));

        Assert.Equal("last", room.Answers("what was Sudria's position on the ferry after 2018")[0]);
    }

    public void Dispose() => room.Dispose();
}
