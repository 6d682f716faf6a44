using TalksBot.EndToEnd.Tests.Running;

namespace TalksBot.EndToEnd.Tests.Stores;

/// <summary>What an operator does at the terminal while the bot answers.</summary>
public sealed class VerbsBesideTests : BotTest
{
    private const string Question = "what did karin lind say about the lighthouse tolls?";

    [Fact]
    public async Task A_backup_put_back_while_the_bot_runs_is_what_it_answers_from()
    {
        await RunAsync("backup", Bot.PathOf("copy.db"));
        Bot.Import(NewTalks.Harbour());
        Assert.StartsWith("> “We will not lower", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);

        await RunAsync("restore", Bot.PathOf("copy.db"), "--force");
        Assert.DoesNotContain("We will not lower", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
        Assert.StartsWith("> “businesslike”", (await Bot.AskAsync("who called the sunday meeting businesslike?", Ct)).Text, StringComparison.Ordinal);

        Bot.Import(NewTalks.Harbour());
        Assert.StartsWith("> “We will not lower", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_and_export_read_the_store_of_a_running_bot()
    {
        await Bot.AskAsync("who is ryabkov?", Ct);
        await RunAsync("check");
        var export = await RunAsync("export", "--talks", "geneva-2022");

        Assert.Contains("\"ryabkov-businesslike\"", export.Output, StringComparison.Ordinal);
    }

    private async Task<BotProcess> RunAsync(params string[] arguments)
    {
        var run = await BotProcess.RunAsync([.. arguments, "--store", Bot.StorePath], Bot, Ct);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run;
    }
}
