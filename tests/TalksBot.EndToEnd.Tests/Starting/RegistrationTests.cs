using System.Globalization;
using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.Recording;
using TalksBot.LocalDiscord.Tests.Contract;

namespace TalksBot.EndToEnd.Tests.Starting;

public sealed class RegistrationTests : BotTest
{
    private protected override BotSetup? Setup => null;

    private IEnumerable<RecordedRequest> Puts => Bot.Discord.Record.Requests.Snapshot().Where(request => request.Method == "PUT");

    [Fact]
    public async Task The_whole_command_set_is_taken_at_once_and_named_as_promised()
    {
        await StartAsync(new BotSetup());

        Assert.Equal(200, Assert.Single(Puts).Status);
        Assert.Equal(
            ["Check quote", "ask", "compare", "help", "position", "quote", "sources", "timeline", "when", "who"],
            Bot.Discord.Commands(null).Select(command => command.Name).Order(StringComparer.Ordinal));
        Assert.All(Bot.Discord.Commands(null), command => Assert.True(command.Json.TryGetProperty("name_localizations", out _) || command.Type == 3));
    }

    [Fact]
    public async Task Unchanged_commands_cause_no_PUT_at_the_second_start()
    {
        await StartAsync(new BotSetup());
        await Bot.StopAsync(Ct);
        await Bot.StartAgainAsync(Ct);

        Assert.Single(Puts);
        Assert.Contains(Bot.Log.All, line => line.Text.Contains("Discord knows all 10 commands already.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guild_id_registers_the_commands_there_and_nowhere_else()
    {
        await StartAsync(new BotSetup { InOneGuild = true });

        Assert.Contains(
            $"/guilds/{Bot.Discord.Guild.Id.ToString(CultureInfo.InvariantCulture)}/commands", Assert.Single(Puts).Path, StringComparison.Ordinal);
        Assert.Empty(Bot.Discord.Commands(null));
        Assert.Equal(10, Bot.Discord.Commands(Bot.Discord.Guild).Count);
        Assert.Contains("businesslike", (await Bot.AskAsync("who called the sunday meeting businesslike?", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_bodies_of_a_day_keep_to_Discords_published_contract()
    {
        Assert.SkipWhen(OpenApiContract.Find() is null, "No shared/discord/openapi.json above this folder: the contract isn't checked here.");
        await StartAsync(new BotSetup());
        var answer = await Bot.AskAsync("who called the sunday meeting businesslike?", Ct);
        var timeline = await Bot.SlashAsync("timeline", [], Ct);
        await Bot.PressAsync(timeline, "Next", Ct);
        await Bot.PressAsync(answer, "Source", Ct);
        await (await Bot.Member.TypeAsync("ask", ("question", "rya"), [], Ct)).WaitForChoicesAsync(Ct);
        var form = await (await Bot.Member.PressAsync(answer, "Not right?", Ct)).WaitForModalAsync(Ct);
        await (await Bot.Member.SubmitAsync(form, [("text", "Not so.")], Ct)).WaitForAnswerAsync(Ct);
        await (await Bot.Member.UseOnMessageAsync("Check quote", Bot.Member.Say("“businesslike”"), Ct)).WaitForAnswerAsync(Ct);

        var bodies = Bot.Discord.Record.Requests.Snapshot().Where(request => request.Json is not null).ToList();
        Assert.True(bodies.Count >= 8);
        Assert.Empty(WirePromises.BreachesOfContract(bodies));
    }
}
