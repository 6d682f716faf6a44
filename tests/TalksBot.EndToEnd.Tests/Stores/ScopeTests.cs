using TalksBot.EndToEnd.Tests.Running;

namespace TalksBot.EndToEnd.Tests.Stores;

public sealed class ScopeTests : BotTest
{
    private const string Question = "what did karin lind say about the lighthouse tolls?";

    [Fact]
    public async Task A_fact_that_the_terminal_takes_in_while_the_bot_runs_is_answered_at_once()
    {
        Assert.DoesNotContain("lower the lighthouse tolls", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Bot.PathOf("harbour.json"), NewTalks.Harbour(), Ct);
        var import = await BotProcess.RunAsync(["import", Bot.PathOf("harbour.json"), "--store", Bot.StorePath], Bot, Ct);

        Assert.Equal((0, ""), (import.ExitCode, import.Errors));
        Assert.StartsWith("> “We will not lower the lighthouse tolls", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
        var choices = await (await Bot.Member.TypeAsync("who", ("name", "karin"), [], Ct)).WaitForChoicesAsync(Ct);
        Assert.Equal("Karin Lind", choices[0].Name);
    }

    [Fact]
    public async Task A_servers_own_fact_is_seen_there_and_nowhere_else()
    {
        var elsewhere = Bot.Discord.World.AddGuild("Elsewhere");
        var channel = elsewhere.AddChannel("talks");
        var other = Bot.Discord.As(elsewhere.AddMember("Otto")).InChannel(channel);
        Bot.Import(NewTalks.Harbour("We meet in Geneva to listen to NATO on security."), (long)Bot.Discord.Guild.Id);

        const string question = "what did karin lind say about nato?";
        var seen = await Bot.AskAsync(question, Ct);
        Assert.StartsWith("> “We meet in Geneva to listen", seen.Text, StringComparison.Ordinal);
        var unseen = await (await other.SlashAsync("ask", [("question", question)], Ct)).WaitForAnswerAsync(Ct);
        Assert.DoesNotContain("We meet in Geneva", unseen.Text, StringComparison.Ordinal);
        Assert.Empty(await (await other.TypeAsync("who", ("name", "karin"), [], Ct)).WaitForChoicesAsync(Ct));
        var sources = await (await other.SlashAsync("sources", [], Ct)).WaitForAnswerAsync(Ct);
        Assert.DoesNotContain("Gazette", sources.Text, StringComparison.Ordinal);

        // Its buttons, carried into the other server, lead nowhere.
        var source = seen.Component("Source").CustomId!;
        var own = await (await other.SlashAsync("ask", [("question", "who called the sunday meeting businesslike?")], Ct)).WaitForAnswerAsync(Ct);
        var forged = await (await other.Altered(press => press["data"]!["custom_id"] = source).PressAsync(own, "Source", Ct)).WaitForAnswerAsync(Ct);
        Assert.StartsWith("There is no fact #", forged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_servers_own_fact_is_found_by_words_that_no_shared_fact_has()
    {
        Bot.Import(NewTalks.Harbour(), (long)Bot.Discord.Guild.Id);

        Assert.StartsWith("> “We will not lower the lighthouse tolls", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_talks_are_answered_side_by_side()
    {
        foreach (var pack in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "packs"), "*.json"))
        {
            Bot.Import(await File.ReadAllTextAsync(pack, Ct));
        }

        Assert.Contains("needs nobody's permission", (await Bot.AskAsync("who said a dam on our own soil needs nobody's permission?", Ct)).Text, StringComparison.Ordinal);
        Assert.Contains("Sarnel", (await Bot.SlashAsync("timeline", [("from", "2021-09-01"), ("to", "2021-12-31")], Ct)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("> “businesslike”", (await Bot.AskAsync("who called the sunday meeting businesslike?", Ct)).Text, StringComparison.Ordinal);
        var sources = await Bot.SlashAsync("sources", [], Ct);
        Assert.Contains("The Ostmere Herald", sources.Text + (await Bot.PressAsync(sources, "Next", Ct)).Text, StringComparison.Ordinal);
    }
}
