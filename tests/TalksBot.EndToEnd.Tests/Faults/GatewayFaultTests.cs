using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.EndToEnd.Tests.Faults;

public sealed class GatewayFaultTests : BotTest
{
    private protected override BotSetup? Setup => null;

    private GatewayFaults Gateway => Bot.Discord.Faults.Gateway;

    [Theory]
    [InlineData("drop", true)]
    [InlineData("op 7", true)]
    [InlineData("op 9 true", true)]
    [InlineData("close 4000", true)]
    [InlineData("op 9 false", false)]
    public async Task After_trouble_on_the_gateway_the_bot_goes_on_answering(string trouble, bool resumes)
    {
        await StartAsync(new BotSetup());
        await Bot.AskAsync("who is ryabkov?", Ct);
        var back = Bot.Discord.Record.Sessions.NextAsync(session => session.IsResumed == resumes, Ct);
        switch (trouble)
        {
            case "drop":
                Gateway.Drop();
                break;
            case "op 7":
                Gateway.AskToReconnect();
                break;
            case "close 4000":
                Gateway.Close(4000);
                break;
            default:
                Gateway.InvalidateSessions(mayResume: resumes);
                break;
        }

        // Asked while the bot is away: with the session it comes later, without it nobody could send it.
        var asked = resumes ? await Bot.Member.SlashAsync("ask", [("question", "who is stoltenberg?")], Ct) : null;
        await back;

        if (asked is not null)
        {
            Assert.Contains("Secretary-General", (await asked.WaitForAnswerAsync(Ct)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Deputy Secretary of State", (await Bot.AskAsync("who is sherman?", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heartbeat_without_ACK_makes_the_bot_resume_and_go_on_answering()
    {
        await StartAsync(new BotSetup { Discord = new BotSetup().Discord with { HeartbeatInterval = TimeSpan.FromSeconds(0.5) } });
        var back = Bot.Discord.Record.Sessions.NextAsync(session => session.IsResumed, Ct);
        Gateway.On(GatewayMoment.Heartbeat, new GatewayFault.Silence(), times: 2);
        await back;

        Assert.Contains("Secretary-General", (await Bot.AskAsync("who is stoltenberg?", Ct)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Discord.Record.Closures.Snapshot(), closure => closure.ByBot is 1000 or 1001);
    }

    [Fact]
    public async Task Events_and_fields_that_nobody_knows_change_nothing()
    {
        await StartAsync(new BotSetup());
        Gateway.UnknownFields = true;
        Gateway.FragmentBytes = 7;
        Gateway.Dispatch("MOON_PHASE", """{"phase":"full"}""");
        Gateway.SendOp(42, "null");

        Assert.Contains("Secretary-General", (await Bot.AskAsync("who is stoltenberg?", Ct)).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Discord.Record.Connections.Snapshot());
    }
}
