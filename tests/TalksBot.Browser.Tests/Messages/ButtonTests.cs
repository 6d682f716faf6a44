using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Messages;

public sealed class ButtonTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Question = "who called the sunday meeting businesslike?";

    [Fact]
    public async Task A_long_list_is_paged_in_its_place()
    {
        var list = await Tab.UseAsync("timeline");
        await Expect(Of(list, "Previous")).ToHaveCountAsync(0);
        var first = await BodyOf(list);

        await Of(list, "Next").ClickAsync();
        await Expect(list).ToContainTextAsync("Page 2");
        Assert.NotEqual(first, await BodyOf(list));
        await Of(list, "Previous").ClickAsync();

        await Expect(list).ToContainTextAsync("Page 1");
        Assert.StartsWith(first, await BodyOf(list), StringComparison.Ordinal);
        await Expect(Tab.Messages).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Source_tells_of_the_source_to_who_pressed()
    {
        var answer = await Tab.AskAsync(Question);
        var source = await Tab.NextAsync(() => Of(answer, "Source").ClickAsync());

        await Expect(source).ToContainTextAsync("No immediate major breakthrough in sight");
        await Expect(source).ToContainTextAsync("Only you can see this");
    }

    [Fact]
    public async Task The_same_buttons_work_after_the_bot_was_restarted()
    {
        var answer = await Tab.AskAsync(Question);
        var list = await Tab.UseAsync("timeline");
        await Expect(list).ToContainTextAsync("Page 1");

        await RestartAsync();

        await Of(list, "Next").ClickAsync();
        await Expect(list).ToContainTextAsync("Page 2");
        var source = await Tab.NextAsync(() => Of(answer, "Source").ClickAsync());
        await Expect(source).ToContainTextAsync("No immediate major breakthrough in sight");
        var more = await Tab.NextAsync(() => Of(answer, "More like this").ClickAsync());
        await Expect(more).ToContainTextAsync("More like #");
    }

    [Fact]
    public async Task A_fact_of_a_list_is_shown_by_its_button()
    {
        var answer = await Tab.AskAsync(Question);
        var more = await Tab.NextAsync(() => Of(answer, "More like this").ClickAsync());
        var shown = await Tab.NextAsync(() => more.GetByRole(AriaRole.Button, new() { Name = "Show" }).First.ClickAsync());

        await Expect(shown).ToContainTextAsync("Source:");
    }

    private static ILocator Of(ILocator message, string button) => message.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    private static async Task<string> BodyOf(ILocator message) => await message.Locator(".body").InnerTextAsync();

    private async Task RestartAsync()
    {
        var before = Bot.Discord.Record.Sessions.Total;
        await Tab.Button("Restart the bot").ClickAsync();
        await Bot.Discord.Record.Sessions.ManyAsync((int)before + 1, _ => true, Ct);
        await Expect(Tab.Status).ToHaveTextAsync("TalksBot is connected");
    }
}
