using Microsoft.Extensions.DependencyInjection;
using TalksBot.EndToEnd.Tests.Running;
using TalksBot.Facts.Disputes;
using TalksBot.LocalDiscord.World;

namespace TalksBot.EndToEnd.Tests.Answers;

public sealed class ButtonTests : BotTest
{
    private const string Question = "who called the sunday meeting businesslike?";
    private static readonly string[] OfAFact = ["More like this", "Source", "Not right?"];

    [Fact]
    public async Task Every_button_does_what_it_says()
    {
        var answer = await Bot.AskAsync(Question, Ct);
        var list = await Bot.SlashAsync("timeline", [], Ct);

        await AssertAllWorkAsync(answer, list);
    }

    [Fact]
    public async Task Every_button_goes_on_working_after_a_restart()
    {
        var answer = await Bot.AskAsync(Question, Ct);
        var list = await Bot.SlashAsync("timeline", [], Ct);
        var page = await Bot.PressAsync(list, "Next", Ct);

        await Bot.StopAsync(Ct);
        await Bot.StartAgainAsync(Ct);

        await AssertAllWorkAsync(answer, page);
        Assert.StartsWith("**Timeline", (await Bot.PressAsync(list, "Previous", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_question_whose_list_is_named_by_a_row_pages_after_a_restart()
    {
        Bot.Import(NewTalks.Harbour([.. Enumerable.Range(1, 13).Select(number => $"The lighthouse tolls of year {number} are paid.")]));
        var question = "quotes by Karin Lind " + string.Concat(Enumerable.Repeat("on the lighthouse and the tolls of the lighthouse ", 3));
        var list = await Bot.AskAsync(question, Ct);
        Assert.Contains(":#", list.Component("Next").CustomId, StringComparison.Ordinal);

        await Bot.StopAsync(Ct);
        await Bot.StartAgainAsync(Ct);

        Assert.NotEqual(list.Text, (await Bot.PressAsync(list, "Next", Ct)).Text);
    }

    [Fact]
    public async Task An_old_button_of_a_retracted_fact_says_why()
    {
        var answer = await Bot.AskAsync(Question, Ct);
        StoreTricks.Retract(Bot.StorePath, NumberOf(answer));

        foreach (var button in OfAFact)
        {
            var why = await Bot.PressAsync(answer, button, Ct);
            Assert.Contains("was retracted since this message was posted", why.Text, StringComparison.Ordinal);
            Assert.True(why.IsEphemeral);
        }

        Assert.DoesNotContain("> “businesslike”", (await Bot.AskAsync(Question, Ct)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show:987654321:1", "There is no fact #987654321 here.")]
    [InlineData("source:987654321:1", "There is no fact #987654321 here.")]
    [InlineData("dispute:987654321:1", "There is no fact #987654321 here.")]
    [InlineData("page:999999:1:s", "This button no longer leads anywhere.")]
    [InlineData("list:#77", "This button no longer leads anywhere.")]
    [InlineData("vote:1", "I don't know this command or button")]
    public async Task A_button_that_leads_nowhere_says_so(string customId, string expected)
    {
        var answer = await Bot.AskAsync(Question, Ct);
        var forged = Bot.Member.Altered(interaction => interaction["data"]!["custom_id"] = customId);
        var reply = await (await forged.PressAsync(answer, "Source", Ct)).WaitForAnswerAsync(Ct);

        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.True(reply.IsEphemeral);
    }

    private static long NumberOf(LocalMessage answer) =>
        long.Parse(answer.Component("Source").CustomId!.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    private async Task AssertAllWorkAsync(LocalMessage answer, LocalMessage list)
    {
        var more = await Bot.PressAsync(answer, "More like this", Ct);
        Assert.Contains("More like #", more.Text, StringComparison.Ordinal);
        Assert.True(more.IsEphemeral);
        var shown = await Bot.PressAsync(more, more.Components.First(component => component.Label == "Show").CustomId!, Ct);
        Assert.Contains("Source:", shown.Text, StringComparison.Ordinal);
        var source = await Bot.PressAsync(answer, "Source", Ct);
        Assert.Contains("**No immediate major breakthrough in sight", source.Text, StringComparison.Ordinal);

        var form = await (await Bot.Member.PressAsync(answer, "Not right?", Ct)).WaitForModalAsync(Ct);
        Assert.Contains("Not right? Fact #", form.Title, StringComparison.Ordinal);
        var thanks = await (await Bot.Member.SubmitAsync(form, [("text", "He said it @everyone on Monday.")], Ct)).WaitForAnswerAsync(Ct);
        Assert.Contains("is kept for the moderators", thanks.Text, StringComparison.Ordinal);
        Assert.True(thanks.IsEphemeral);
        var kept = Assert.Single(Bot.Services.GetRequiredService<DisputeStore>().List((long)Bot.Discord.Guild.Id, 10));
        Assert.Equal((NumberOf(answer), Bot.Discord.Member.User.Id), (kept.FactId, kept.User.Value));

        var next = await Bot.PressAsync(list, "Next", Ct);
        Assert.Equal(list.Id, next.Id);
        Assert.NotEqual(list.Text, next.Text);
        Assert.Equal(list.Text, (await Bot.PressAsync(next, "Previous", Ct)).Text);
    }
}
