using Microsoft.Extensions.Logging;
using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.World;

namespace TalksBot.EndToEnd.Tests.Stores;

public sealed class StoreTroubleTests : BotTest
{
    private const string Question = "who called the sunday meeting businesslike?";

    private protected override BotSetup? Setup => new() { ErrorsExpected = true };

    [Fact]
    public async Task A_store_that_another_process_has_locked_still_answers_and_says_when_it_cannot_keep_something()
    {
        var answer = await Bot.AskAsync(Question, Ct);
        using (StoreTricks.Lock(Bot.StorePath))
        {
            Assert.StartsWith("> “businesslike”", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
            var refused = await Bot.DisputeAsync(answer, Ct);
            Assert.StartsWith("The fact store is busy right now.", refused.Text, StringComparison.Ordinal);
            Assert.True(refused.IsEphemeral);
            Assert.Contains("close the program that writes to it", Assert.Single(Bot.Log.Errors).Text, StringComparison.Ordinal);
        }

        Assert.Contains("is kept for the moderators", (await Bot.DisputeAsync(answer, Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_taken_away_is_told_to_the_member_and_the_operator()
    {
        var answer = await Bot.AskAsync(Question, Ct);
        File.Move(Bot.StorePath, Bot.PathOf("away.db"));

        var refused = await Bot.AskAsync(Question, Ct);
        Assert.Equal("The fact store cannot be reached. The operators have been told.", refused.Text);
        Assert.True(refused.IsEphemeral);
        Assert.Equal("The fact store cannot be reached. The operators have been told.", (await Bot.PressAsync(answer, "Source", Ct)).Text);
        Assert.Contains(Bot.Log.Errors, line => line.Text.Contains("is gone: put it or its newest backup back", StringComparison.Ordinal));
        Assert.False(File.Exists(Bot.StorePath));

        File.Move(Bot.PathOf("away.db"), Bot.StorePath);
        Assert.StartsWith("> “businesslike”", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_overwritten_with_garbage_is_told_and_the_bot_lives_on()
    {
        var answer = await Bot.AskAsync(Question, Ct);
        await Bot.StopAsync(Ct);
        await Bot.StartAgainAsync(Ct);
        await File.WriteAllBytesAsync(Bot.StorePath, [.. Enumerable.Repeat((byte)'x', 65_536)], Ct);

        // What a connection still holds in memory is right; all else is refused.
        foreach (var question in (IReadOnlyList<string>)[Question, "who is stoltenberg?", "what does russia demand of nato?", "when does the osce meet?"])
        {
            AssertRightOrRefused(await Bot.AskAsync(question, Ct));
        }

        AssertRightOrRefused(await Bot.SlashAsync("timeline", [], Ct));
        AssertRightOrRefused(await Bot.SlashAsync("sources", [], Ct));
        AssertRightOrRefused(await Bot.PressAsync(answer, "Source", Ct));
        Assert.Contains(Bot.Log.Errors, line => line.Text.Contains("put the newest backup in its place", StringComparison.Ordinal));
        Assert.DoesNotContain(Bot.Log.Errors, line => line.Level == LogLevel.Critical);
    }

    private static void AssertRightOrRefused(LocalMessage answer)
    {
        Assert.DoesNotContain("Something went wrong", answer.Text, StringComparison.Ordinal);
        if (answer.Text.StartsWith("The fact store", StringComparison.Ordinal))
        {
            Assert.Equal("The fact store is damaged, so I cannot answer. The operators have been told.", answer.Text);
            Assert.True(answer.IsEphemeral);
        }
    }
}
