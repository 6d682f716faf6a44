namespace TalksBot.Tests.Asking;

/// <summary>What stands near a question and does not tell what it asks: the shipped talks, as people ask about them.</summary>
public sealed class NotToldTests : IDisposable
{
    private readonly AskingRoom room = new(File.ReadAllText(Repository.GenevaPack));

    [Theory]
    [InlineData("did blinken meet ryabkov")]
    [InlineData("did sherman meet lavrov")]
    [InlineData("will talks be held in moscow")]
    [InlineData("who are the negotiators")]
    [InlineData("what happened on tuesday")]
    [InlineData("are the talks over")]
    [InlineData("why are the talks happening")]
    [InlineData("what language do they speak")]
    [InlineData("was the meeting on monday informal")]
    [InlineData("did sherman apologise to ryabkov")]
    [InlineData("who attacked kazakhstan")]
    [InlineData("what did ryabkov wear at the photo session")]
    [InlineData("hey guys can anybody please tell me what blinken said to his staff about the dinner menu in the embassy kitchen last night")]
    [InlineData("in what hotel did ryabkov and sherman meet")]
    [InlineData("what causal link is there")]
    [InlineData("when did ukraine join nato")]
    [InlineData("who represented ukraine at the geneva talks")]
    [InlineData("who attends the nato russia council in vienna")]
    [InlineData("how do i get to geneva")]
    [InlineData("when did russian troops leave kazakhstan")]
    [InlineData("is it true that Russian troops left Kazakhstan")]
    [InlineData("when was the war started")]
    [InlineData("when did Sherman say the meeting was difficult")]
    [InlineData("who described the geneva talks as a great success")]
    public void What_no_fact_tells_is_not_answered(string question) => room.Abstains(question);

    [Theory]
    [InlineData("did nato accept russia's demands", "nato-proposals-nonstarters")]
    [InlineData("what is the us willing to talk about", "us-willing-exercises")]
    [InlineData("when did the assaults in Kazakhstan happen", "kazakhstan-attacks")]
    [InlineData("who speaks for russia at the table", "ryabkov")]
    [InlineData("should we expect a breakthrough", "blinken-no-breakthroughs")]
    [InlineData("where was it said that the talks promise to be long", "russian-mission-long-substantial")]
    [InlineData("is russia going to invade ukraine", "russia-denies-attack-plans")]
    [InlineData("what is scheduled on the 13th", "osce-permanent-council")]
    public void What_stands_nearest_of_what_is_told_is_answered(string question, string fact) => Assert.Contains(fact, room.Answers(question, most: 1));

    [Fact]
    public void A_secretary_is_not_meant_where_the_deputy_is() =>
        Assert.DoesNotContain(
            room.Answers("what did blinken say", most: 20),
            fact => fact.StartsWith("sherman", StringComparison.Ordinal) || fact == "informal-meeting-sunday");

    [Fact]
    public void What_is_known_to_its_month_only_was_not_yesterday() =>
        Assert.DoesNotContain("kazakhstan-deployment-date", room.Answers("what happened yesterday", most: 20));

    public void Dispose() => room.Dispose();
}
