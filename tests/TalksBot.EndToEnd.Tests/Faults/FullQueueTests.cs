using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.EndToEnd.Tests.Faults;

public sealed class FullQueueTests : BotTest
{
    private const string Question = "who called the sunday meeting businesslike?";

    private protected override BotSetup? Setup => new()
    {
        Settings = new Dictionary<string, string?> { ["Discord:QueueLength"] = "1", ["Discord:Workers"] = "1" },
    };

    [Fact]
    public async Task A_queue_that_overflows_tells_who_came_last_that_it_is_busy()
    {
        var answered = new TaskCompletionSource();
        Bot.Discord.Faults.Rest.On(new RestFault.Held(answered.Task), "POST", "/callback");
        var first = await Bot.Member.SlashAsync("ask", [("question", Question)], Ct);
        await first.WaitForCallbackAsync(Ct);

        // The only worker waits for the first one's answer, the second stands in the queue.
        var waiting = await Bot.Member.SlashAsync("ask", [("question", Question)], Ct);
        var busy = await Bot.SlashAsync("ask", [("question", Question)], Ct);
        answered.SetResult();

        Assert.StartsWith("I have too much to do at this moment.", busy.Text, StringComparison.Ordinal);
        Assert.True(busy.IsEphemeral);
        Assert.StartsWith("> “businesslike”", (await waiting.WaitForAnswerAsync(Ct)).Text, StringComparison.Ordinal);
    }
}
