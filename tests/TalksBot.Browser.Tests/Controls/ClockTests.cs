using System.Globalization;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Controls;

public sealed class ClockTests(BrowserFixture browser) : PageTest(browser)
{
    [Theory]
    [InlineData("+1 hour", 3600)]
    [InlineData("+1 day", 86400)]
    public async Task A_jump_of_the_clock_is_shown_and_the_bot_goes_on_answering(string button, int seconds)
    {
        await Expect(Tab.Page.Locator("[data-clock-ahead]")).ToHaveAttributeAsync("data-clock-ahead", "0");
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        await Tab.Button(button).ClickAsync();

        await Expect(Tab.Page.Locator("[data-clock-ahead]")).ToHaveAttributeAsync("data-clock-ahead", $"{seconds}");
        await Expect(Tab.Status).ToHaveTextAsync("TalksBot is connected");
        var answer = await Tab.AskAsync("who called the sunday meeting businesslike?");
        await Expect(answer).ToContainTextAsync("“businesslike”");
        var sentAt = await answer.Locator("header reader-time").GetAttributeAsync("value");
        Assert.InRange(long.Parse(sentAt!, CultureInfo.InvariantCulture), before + seconds, before + seconds + 120);
    }

    [Fact]
    public async Task Without_a_planned_recap_one_cannot_jump_to_it()
    {
        await Expect(Tab.Button("To the next recap")).ToBeDisabledAsync();
        await Expect(Tab.Page.GetByText("No recap is planned.")).ToBeVisibleAsync();
    }
}
