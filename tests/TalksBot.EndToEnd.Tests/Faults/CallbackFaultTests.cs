using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.Faults;
using TalksBot.LocalDiscord.Load;

namespace TalksBot.EndToEnd.Tests.Faults;

public sealed class CallbackFaultTests : BotTest
{
    private const string Question = "who called the sunday meeting businesslike?";

    [Theory]
    [InlineData("500")]
    [InlineData("503")]
    [InlineData("lost answer")]
    [InlineData("lost request")]
    [InlineData("slow")]
    [InlineData("429")]
    public async Task A_fault_at_the_callback_leaves_the_member_exactly_one_answer(string trouble)
    {
        RestFault fault = trouble switch
        {
            "500" => new RestFault.Error(500),
            "503" => new RestFault.Error(503),
            "lost answer" => new RestFault.LostAnswer(),
            "lost request" => new RestFault.LostRequest(),
            "slow" => new RestFault.Slow(TimeSpan.FromSeconds(4)),
            _ => new RestFault.TooMany(LimitScope.User, TimeSpan.FromSeconds(0.2)),
        };
        Bot.Discord.Faults.Rest.On(fault, "POST", "/callback");

        Assert.StartsWith("> “businesslike”", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);

        // When the next question is answered, all that came of the first is there.
        Assert.Contains("Stoltenberg", (await Bot.AskAsync("who is stoltenberg?", Ct)).Text, StringComparison.Ordinal);
        Assert.Equal(2, Bot.Discord.World.Messages.In(Bot.Discord.Talks).Count);
    }

    [Fact]
    public async Task The_same_interaction_twice_gets_one_answer()
    {
        Bot.Discord.Faults.Gateway.DuplicateNext(1);
        var asked = await Bot.Member.SlashAsync("ask", [("question", Question)], Ct);
        await asked.WaitForAnswerAsync(Ct);
        asked.DeliverAgain();
        await Bot.AskAsync("who is stoltenberg?", Ct);

        Assert.Single(asked.Callbacks.Snapshot());
        Assert.Equal(2, Bot.Discord.World.Messages.In(Bot.Discord.Talks).Count);
    }

    [Fact]
    public async Task An_interaction_that_Discord_no_longer_knows_is_left_quietly()
    {
        Bot.Discord.Faults.Rest.On(new RestFault.Error(404, 10062, "Unknown interaction"), "POST", "/callback");
        var late = await Bot.Member.SlashAsync("ask", [("question", Question)], Ct);
        await Bot.Log.SeeAsync("came too late and is dropped", Ct);

        Assert.Contains("Stoltenberg", (await Bot.AskAsync("who is stoltenberg?", Ct)).Text, StringComparison.Ordinal);
        Assert.Empty(late.FollowUps.Snapshot());
        Assert.Single(Bot.Discord.World.Messages.In(Bot.Discord.Talks));
    }

    [Fact]
    public async Task A_burst_of_two_hundred_is_answered_or_told_busy()
    {
        var draft = Bot.Member.Draft("ask", ("question", Question));
        await new LoadDriver(Bot.Discord).RunAsync(200, 200, _ => draft, LoadUntil.FinalMessage, Ct);

        var answers = Bot.Discord.World.Messages.In(Bot.Discord.Talks);
        Assert.Equal(200, answers.Count);
        Assert.All(answers, answer => Assert.True(
            answer.Text.StartsWith("> “businesslike”", StringComparison.Ordinal) || answer.Text.StartsWith("I have too much to do", StringComparison.Ordinal)));
    }
}
