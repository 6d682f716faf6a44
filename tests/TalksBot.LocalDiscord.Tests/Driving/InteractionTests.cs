namespace TalksBot.LocalDiscord.Tests.Driving;

public sealed class InteractionTests
{
    private const string Ask = """[{"name":"ask","description":"Ask","options":[{"type":3,"name":"question","description":"What","required":true}]}]""";

    [Fact]
    public async Task A_slash_command_reaches_the_bot_and_its_answer_reaches_the_member()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await LocalDiscordServer.StartAsync(new(), ct);
        await using var bot = await WireBot.ReadyAsync(server, ct);
        Assert.Equal(200, (await bot.RegisterAsync(Ask, ct)).Status);

        var asked = await server.As(server.Member).InChannel(server.Talks).SlashAsync("ask", [("question", "Who?")], ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", ct);
        Assert.Equal("Who?", interaction.GetProperty("data").GetProperty("options")[0].GetProperty("value").GetString());
        var (status, _) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"Nobody."}}""", ct);

        Assert.Equal(204, status);
        Assert.Equal("Nobody.", (await asked.WaitForAnswerAsync(ct)).Text);
        Assert.Empty(server.Record.UnexpectedRequests.Snapshot());
    }
}
