namespace TalksBot.Tests.Asking.Ranking;

/// <summary>A question in words of its own is answered by the fact that stands out from all others, and by none where two come as near or something names otherwise.</summary>
public sealed class AssuranceTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Quote("lanterns", "We will go on reading by lanterns so that the upland towns may have their sluice"),
        River.Quote("otters", "The otters were here before any of us and will be here after us", speaker: "brandt", topic: "fishing"),
        River.Quote("toll-one", "Tolls are poison for the barges of the delta", speaker: "oster", topic: "ferry"),
        River.Quote("toll-two", "Tolls are medicine for the barges of the delta", speaker: "oster", topic: "ferry"),
        River.Event("flags", "Lowering of the flags of both fleets at the old lighthouse", on: "2020-07-01", participants: ["norvania", "sudria"]),
        River.Position("herring", "Sudria offers a third of its herring to the upland towns.", "offers", party: "sudria", topic: "fishing")));

    [Theory]
    [InlineData("what did Holt have to say about going without electricity so that the upland towns get their sluice", "lanterns")]
    [InlineData("what was it that Brandt said about the otters and how long they will be here", "otters")]
    [InlineData("would Sudria part with any of its herring so that the towns upland can eat", "herring")]
    public void What_stands_out_is_meant(string question, string fact) => Assert.Equal(fact, room.Answers(question)[0]);

    [Theory]
    [InlineData("what did Brandt have to say about going without electricity so that the upland towns get their sluice")]
    [InlineData("what did Holt say about electricity")]
    [InlineData("why did everybody stay at home when the flags of both fleets were burned at the lighthouse")]
    [InlineData("who stole the flags of both fleets from the old lighthouse in the night")]
    [InlineData("did Norvania and Sudria burn the flags of both fleets at the old lighthouse together")]
    [InlineData("would Norvania part with any of its herring so that the towns upland can eat")]
    public void What_names_or_does_otherwise_is_not(string question) => room.Abstains(question);

    [Fact]
    public void Of_two_that_come_as_near_none_is_surely_meant()
    {
        const string Asked = "what did Oster say tolls are for herring";
        using var one = new AskingRoom(River.With(River.Quote("toll-one", "Tolls are poison for the barges of the delta", speaker: "oster", topic: "ferry")));

        Assert.Equal("toll-one", one.Answers(Asked)[0]);
        room.Abstains(Asked);
    }

    public void Dispose() => room.Dispose();
}
