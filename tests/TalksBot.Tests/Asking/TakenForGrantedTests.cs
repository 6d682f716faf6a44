using TalksBot.Asking;

namespace TalksBot.Tests.Asking;

/// <summary>What a question takes for granted has to stand in the fact that answers it.</summary>
public sealed class TakenForGrantedTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Event("round-1", "First round of the river talks, of Norvania and Sudria", on: "2020-05-04", participants: ["norvania", "sudria"]),
        River.Event("truce", "Harvest truce of the fishing fleets", on: "2020-08-01"),
        River.Event("ferry-left", "Sudria leaves the ferry board", on: "2020-03-02", participants: ["sudria"]),
        River.Position("grain", "Norvania offers to ship up to forty tonnes of grain to Sudria once the ferry runs.", "offers", topic: "ferry"),
        River.Event("sluice-raids", "Raids on the Sudrian sluices", on: "2020-04", participants: ["sudria"]),
        River.Event("guards", "Norvania sends guards to the sluices, after the raids there", on: "2020-04-20", participants: ["norvania", "sudria"]),
        River.Event("portrait", "Portrait of Holt and Brandt before the weir", participants: ["holt", "brandt"]),
        River.Position("tolls-against", "Sudria will have no tolls on the ferry.", "opposes", party: "sudria", topic: "ferry"),
        River.Position("dam-for", "Norvania supports the dam.", "supports")));

    [Theory]
    [InlineData("when did Sudria leave the ferry board", "ferry-left")]
    [InlineData("when did the Sudrians first leave the ferry board", "ferry-left")]
    [InlineData("how many tonnes of grain would Norvania ship", "grain")]
    [InlineData("when did Norvania support the dam", "dam-for")]
    [InlineData("which country supports the dam", "dam-for")]
    [InlineData("does Sudria approve the tolls", "tolls-against")]
    [InlineData("were the Sudrian sluices raided", "sluice-raids")]
    [InlineData("did Norvania send guards to the sluices", "guards")]
    [InlineData("who sent guards to the sluices", "guards")]
    [InlineData("when were the raids on the sluices", "sluice-raids")]
    [InlineData("was there a truce among the fleets", "truce")]
    [InlineData("which truce was there among the fishing fleets", "truce")]
    public void A_deed_that_the_fact_tells_is_answered(string question, string fact) => Assert.Equal(fact, room.Answers(question)[0]);

    [Theory]
    [InlineData("when did Sudria annex the ferry board")]
    [InlineData("when did Norvania boycott the first round of the river talks")]
    [InlineData("who broke the harvest truce of the fleets")]
    [InlineData("how many tonnes of grain were burned by Sudria")]
    [InlineData("when did Norvania find gold at the harvest truce")]
    [InlineData("who do you think is right about the dam, Norvania or Sudria")]
    [InlineData("which session was held in March 2020")]
    [InlineData("who was behind the harvest truce of the fleets")]
    [InlineData("which historian was at the first round of the river talks")]
    [InlineData("which Norvanian ferryman supports the dam")]
    [InlineData("who is to chair the first round of the river talks")]
    [InlineData("what did the president of Norvania say about the dam")]
    [InlineData("who represented Sudria at the portrait before the weir")]
    [InlineData("who represented Sudria in the river talks")]
    [InlineData("when was the second round of the river talks")]
    [InlineData("when will there be raids on the sluices")]
    [InlineData("when was the fourth round of the river talks")]
    [InlineData("who laid the mines at the sluices")]
    [InlineData("when is the next round between Norvania and Sudria")]
    [InlineData("why did Sudria approve the tolls")]
    [InlineData("who raided the Sudrian sluices")]
    [InlineData("when did Norvania raid the Sudrian sluices")]
    [InlineData("did Holt embrace Brandt before the weir")]
    [InlineData("did Holt and Brandt shake hands")]
    [InlineData("has Sudria burned the harvest of Norvania")]
    [InlineData("what did Holt whisper to Brandt")]
    [InlineData("was there an election in Norvania")]
    [InlineData("will there be a festival in Sudria")]
    [InlineData("which guards died at the Sudrian sluices")]
    [InlineData("how many otters has Norvania counted in Sudria")]
    public void A_deed_that_no_fact_tells_is_not_taken_for_granted(string question) => Assert.IsType<Answer.None>(room.Ask(question));

    [Theory]
    [InlineData("what did Norvania and Sudria agree on the dam")]
    [InlineData("what did Sudria and Norvania settle about the dam")]
    public void What_two_agreed_on_is_not_what_one_of_them_wants(string question) => Assert.IsType<Answer.None>(room.Ask(question));

    public void Dispose() => room.Dispose();
}
