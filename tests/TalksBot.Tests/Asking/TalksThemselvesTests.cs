namespace TalksBot.Tests.Asking;

/// <summary>Who asks for nothing but the talks is told of them, and not of what was before, about or after them.</summary>
public sealed class TalksThemselvesTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Event("address", "Holt’s speech about the talks", on: "2020-06-15", place: "Belmar", participants: ["holt"]),
        River.Event("announced", "River talks announced in the capitals", on: "2020-05-01", place: "Belmar", participants: ["norvania", "sudria"]),
        River.Event("session", "Meeting of Norvania and Sudria on the river, four sessions", on: "2020-06-12", participants: ["norvania", "sudria", "holt", "brandt"]) with { Until = "2020-06-14" },
        River.Event("put-off", "Sudria calls the talks with Norvania off", on: "2020-05-20", place: null, participants: ["norvania", "sudria"]),
        River.Event("called-off", "Talks on the river in Vienna", on: "2020-06-20", place: "Vienna", participants: ["norvania", "sudria"]) with { Status = "cancelled" },
        River.Event("ferry", "Talks of the ferrymen", on: "2020-02-02", place: "Belmar"),
        River.Quote("long", "We talked for too long and three days were too many")));

    [Theory]
    [InlineData("when were the talks?")]
    [InlineData("when did the talks take place")]
    [InlineData("when does the summit begin?")]
    [InlineData("when did the negotiations end")]
    [InlineData("where are the negotiations being held")]
    [InlineData("in which building did the meeting take place")]
    [InlineData("how long did the talks last?")]
    [InlineData("who took part in the talks?")]
    [InlineData("what are the talks about?")]
    [InlineData("tell me about the summit")]
    [InlineData("where did Norvania and Sudria hold the talks")]
    public void The_talks_themselves_answer(string question) => Assert.Equal("session", room.Answers(question)[0]);

    [Theory]
    [InlineData("when is the next round")]
    [InlineData("where will the next meeting be")]
    [InlineData("when is the next meeting of Holt and Brandt")]
    public void No_meeting_that_is_over_is_the_next(string question) => room.Abstains(question);

    [Fact]
    public void Of_several_rounds_the_talks_began_with_the_first_and_ended_with_the_last()
    {
        using var rounds = new AskingRoom(River.With(
            River.Event("first", "First round of the river talks", on: "2020-03-02", participants: ["norvania", "sudria"]) with { Until = "2020-03-04" },
            River.Event("second", "Second round of the river talks", on: "2020-04-02", participants: ["norvania", "sudria"]) with { Until = "2020-04-04" },
            River.Event("third", "Third round of the river talks", on: "2020-08-02", participants: ["norvania", "sudria"]) with { Until = "2020-08-03", Status = "scheduled" },
            River.Event("flood", "Flood conference of the upland towns", on: "2020-09-02") with { Status = "scheduled" }));

        Assert.Equal("first", rounds.Answers("when did the talks start")[0]);
        Assert.Equal("third", rounds.Answers("when do the talks in Lindhaven end")[0]);
        Assert.Equal(["third"], rounds.Answers("when is the next round"));
    }

    [Theory]
    [InlineData("when did the talks end")]
    [InlineData("when did the talks begin")]
    public void A_second_round_of_one_day_tells_neither_beginning_nor_end(string question)
    {
        using var second = new AskingRoom(River.With(River.Event("second", "Second round of the river talks", participants: ["norvania", "sudria"])));

        second.Abstains(question);
    }

    [Fact]
    public void A_meeting_of_others_or_of_another_year_is_not_the_talks()
    {
        using var others = new AskingRoom(River.With(River.Event("hills", "River conference of the hill towns", on: "2009-06-10"))
            .Replace("River talks", "River talks of Norvania and Sudria, June 2020", StringComparison.Ordinal));

        others.Abstains("when were the talks");
    }

    [Theory]
    [InlineData("when were the talks", "Talks of Norvania and Sudria on the river, after a delayed start")]
    [InlineData("when did the talks end", "Talks of Norvania and Sudria on the river, cancelled barges being the first item")]
    public void Talks_that_began_late_are_the_talks(string question, string title)
    {
        using var late = new AskingRoom(River.With(
            River.Event("off", "Norvania calls the talks with Sudria off", on: "2020-05-20", place: null, participants: ["norvania", "sudria"]),
            River.Event("late", title, on: "2020-06-12", participants: ["norvania", "sudria"]) with { Until = "2020-06-13" }));

        Assert.Equal("late", late.Answers(question)[0]);
    }

    [Theory]
    [InlineData("?!")]
    [InlineData("🙂")]
    public void A_title_without_words_stops_no_question(string title)
    {
        using var odd = new AskingRoom(River.With(River.Event("odd", title, participants: ["norvania"]), River.Event("dam", "Inspection of the dam in Norvania", participants: ["norvania"])));

        Assert.Equal("dam", odd.Answers("when was the inspection of the dam in Norvania")[0]);
    }

    public void Dispose() => room.Dispose();
}
