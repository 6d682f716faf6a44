namespace TalksBot.Tests.Asking;

/// <summary>Who asks for nothing but the talks is told of them, and not of what was before, about or after them.</summary>
public sealed class TalksThemselvesTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Event("address", "Holt’s speech about the talks", on: "2020-06-15", place: "Belmar", participants: ["holt"]),
        River.Event("announced", "River talks announced in the capitals", on: "2020-05-01", place: "Belmar", participants: ["norvania", "sudria"]),
        River.Event("session", "Meeting of Norvania and Sudria on the river, four sessions", on: "2020-06-12", participants: ["norvania", "sudria", "holt", "brandt"]) with { Until = "2020-06-14" },
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
    public void No_meeting_that_is_over_is_the_next(string question) => room.Abstains(question);

    public void Dispose() => room.Dispose();
}
