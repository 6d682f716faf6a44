using TalksBot.EndToEnd.Tests.Running;

namespace TalksBot.EndToEnd.Tests.Faults;

/// <summary>Work of more than 1.5 s, as a writer that waits for another process is.</summary>
public sealed class SlowWorkTests : BotTest
{
    private protected override BotSetup? Setup => new()
    {
        ErrorsExpected = true,
        Settings = new Dictionary<string, string?> { ["Store:WaitForLock"] = "00:00:02.5" },
    };

    [Fact]
    public async Task Slow_work_on_a_form_is_promised_first_and_told_to_the_member_alone()
    {
        var answer = await Bot.AskAsync("who called the sunday meeting businesslike?", Ct);
        var form = await (await Bot.Member.PressAsync(answer, "Not right?", Ct)).WaitForModalAsync(Ct);
        using var locked = StoreTricks.Lock(Bot.StorePath);
        var handle = await Bot.Member.SubmitAsync(form, [("text", "Not so.")], Ct);

        // The message with the button stays as it is, so what comes of the form stands below it.
        var told = await handle.WaitForAnswerAsync(Ct);
        Assert.Equal(6, (await handle.WaitForCallbackAsync(Ct)).Type);
        Assert.StartsWith("The fact store is busy right now.", told.Text, StringComparison.Ordinal);
        Assert.True(told.IsEphemeral);
        Assert.Equal(answer.Text, Bot.Discord.World.Messages.Find(answer.Id)!.Text);
    }
}
