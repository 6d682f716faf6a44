namespace TalksBot.Tests.Asking.Ranking;

/// <summary>Of events that share their words, the one that is asked about.</summary>
public sealed class EventFitTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Event("raids", "Raids on the granaries in the hills, in the week of 1 to 7 June", on: "2020-06-01"),
        River.Event("troops", "Troops in the hills after the raids", on: "2020-06-09", participants: ["norvania"]),
        River.Event("survey-1", "Survey of the upper weir", on: "2020-04-02") with { Status = "moved" },
        River.Event("survey-2", "Survey of the upper weir, with divers", on: "2020-05-06"),
        River.Event("initialling", "Initialling of the ferry treaty", on: "2020-06-05", participants: ["holt", "brandt"]),
        River.Quote("ink", "I have never seen a treaty with so little ink in it") with { Context = "said by Holt after initialling the ferry treaty" },
        River.Position("tolls-then", "Sudria demands tolls on the ferry.", "demands", party: "sudria", topic: "ferry", on: "2019-01"),
        River.Position("tolls-now", "Sudria offers a ferry without tolls.", "offers", party: "sudria", topic: "ferry", on: "2020-05"),
        River.Quote("tolls-quote", "Tolls on the ferry are an old song", speaker: "brandt", on: "2020-06-12", topic: "ferry")));

    [Theory]
    [InlineData("when were the raids in the hills", "raids")]
    [InlineData("when did troops enter the hills", "troops")]
    [InlineData("when was the upper weir surveyed", "survey-2")]
    [InlineData("when was the survey of the upper weir planned", "survey-1")]
    [InlineData("who initialled the ferry treaty", "initialling")]
    [InlineData("what is sudria asking for on the ferry", "tolls-then")]
    [InlineData("sudria on the ferry tolls, current position", "tolls-now")]
    public void The_event_or_stand_that_is_asked_about_comes_first(string question, string fact) => Assert.Equal(fact, room.Answers(question)[0]);

    public void Dispose() => room.Dispose();
}
