using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Controls;

public sealed class ResetTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_reset_empties_the_channels_of_every_tab_and_leaves_a_working_bot()
    {
        var other = await OpenTabAsync();
        await Tab.AskAsync("who is ryabkov?");
        await Tab.Button("+1 hour").ClickAsync();
        await Expect(other.Messages).ToHaveCountAsync(1);

        await Tab.Button("Reset everything").ClickAsync();

        await Expect(Tab.Messages).ToHaveCountAsync(0);
        await Expect(other.Messages).ToHaveCountAsync(0);
        await Expect(Tab.Page.Locator("[data-clock-ahead]")).ToHaveAttributeAsync("data-clock-ahead", "0");
        await Expect(Tab.Status).ToHaveTextAsync("TalksBot is connected");
        var answer = await Tab.AskAsync("who called the sunday meeting businesslike?");
        await Expect(answer).ToContainTextAsync("“businesslike”");
    }
}
