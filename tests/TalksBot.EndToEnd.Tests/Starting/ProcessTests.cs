using System.Diagnostics;
using System.Runtime.Versioning;
using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.EndToEnd.Tests.Starting;

/// <summary>The real process, ended as init systems and power cuts end it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ProcessTests : BotTest
{
    private const string Question = "who called the sunday meeting businesslike?";

    private protected override BotSetup? Setup => null;

    [Fact]
    public async Task SIGTERM_lets_running_answers_finish_and_ends_within_five_seconds()
    {
        await PrepareAsync(new BotSetup());
        await using var bot = await ReadyAsync();

        await Bot.AskAsync(Question, Ct);

        // The answer has to wait for longer than the two seconds that a command line is usually given to end.
        Bot.Discord.Faults.Rest.On(new RestFault.TooMany(LimitScope.User, TimeSpan.FromSeconds(2.3)), "POST", "/callback");
        var asked = await Bot.Member.SlashAsync("ask", [("question", Question)], Ct);
        await Bot.Discord.Record.Requests.FirstAsync(request => request.Status == 429, Ct);
        var told = Stopwatch.GetTimestamp();
        await bot.TerminateAsync(Ct);
        await bot.WaitForExitAsync(Ct);
        var answer = await asked.WaitForAnswerAsync(Ct);

        Assert.StartsWith("> “businesslike”", answer.Text, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(told), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(0, bot.ExitCode);
        Assert.Equal(1000, (await Bot.Discord.Record.Closures.FirstAsync(_ => true, Ct)).ByBot);
        Assert.DoesNotContain(Bot.Discord.Token, bot.Output + bot.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SIGTERM_ends_a_bot_that_cannot_reach_Discord_too()
    {
        await PrepareAsync(new BotSetup { Settings = new Dictionary<string, string?> { ["Discord:ApiUrl"] = "http://127.0.0.1:1/api/v10" } });
        await using var bot = BotProcess.Start([], Bot.Settings(), Bot.PathOf(""));
        await bot.SeeAsync("GET /gateway/bot", Ct);
        await bot.TerminateAsync(Ct);
        await bot.WaitForExitAsync(Ct);

        Assert.Equal(0, bot.ExitCode);
    }

    [Fact]
    public async Task After_SIGKILL_the_store_is_whole_and_old_buttons_work()
    {
        await PrepareAsync(new BotSetup());
        await using var first = await ReadyAsync();
        var answer = await Bot.AskAsync(Question, Ct);
        var form = await (await Bot.Member.PressAsync(answer, "Not right?", Ct)).WaitForModalAsync(Ct);
        await (await Bot.Member.SubmitAsync(form, [("text", "Kept before the cut.")], Ct)).WaitForAnswerAsync(Ct);
        first.Kill();
        await first.WaitForExitAsync(Ct);

        await Bot.StartAgainAsync(Ct);
        Assert.Equal("ok", StoreTricks.Value(Bot.StorePath, "pragma integrity_check"));
        Assert.Equal("Kept before the cut.", StoreTricks.Value(Bot.StorePath, "select text from disputes"));
        Assert.Contains("**No immediate major breakthrough", (await Bot.PressAsync(answer, "Source", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_still_answers_and_says_what_it_cannot_keep()
    {
        Assert.SkipUnless(BotProcess.CanBeUnprivileged, "The tests run as root, who may write to every file, and there is no setpriv to be somebody else.");
        await StartAsync(new BotSetup { ErrorsExpected = true });
        await Bot.StopAsync(Ct);
        File.SetUnixFileMode(Bot.StorePath, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(Bot.PathOf(""), (UnixFileMode)Convert.ToInt32("777", 8));
        await using var bot = await ReadyAsync(unprivileged: true);

        var answer = await Bot.AskAsync(Question, Ct);
        Assert.StartsWith("> “businesslike”", answer.Text, StringComparison.Ordinal);
        var form = await (await Bot.Member.PressAsync(answer, "Not right?", Ct)).WaitForModalAsync(Ct);
        var refused = await (await Bot.Member.SubmitAsync(form, [("text", "Not so.")], Ct)).WaitForAnswerAsync(Ct);

        Assert.Equal("The fact store cannot be written at the moment. The operators have been told.", refused.Text);
        Assert.True(refused.IsEphemeral);
        await bot.SeeAsync("give the bot's user the right to write", Ct);
        Assert.Contains("Stoltenberg", (await Bot.AskAsync("who is stoltenberg?", Ct)).Text, StringComparison.Ordinal);
    }

    private async Task<BotProcess> ReadyAsync(bool unprivileged = false)
    {
        var bot = BotProcess.Start([], Bot.Settings(), Bot.PathOf(""), unprivileged);
        await bot.SeeAsync("Ready:", Ct);
        await Bot.Discord.Record.Requests.FirstAsync(request => request.Method == "PUT" && request.Status == 200, Ct);
        return bot;
    }
}
