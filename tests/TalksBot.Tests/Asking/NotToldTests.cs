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
    public void What_no_fact_tells_is_not_answered(string question) => room.Abstains(question);

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
