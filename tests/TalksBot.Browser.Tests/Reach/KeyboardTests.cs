using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Reach;

public sealed class KeyboardTests(BrowserFixture browser) : PageTest(browser)
{
    private const int MostStops = 12;

    [Fact]
    public async Task One_asks_reads_and_presses_a_button_without_a_mouse()
    {
        var keyboard = Tab.Page.Keyboard;
        await keyboard.TypeAsync("/as");
        await Expect(Tab.Page.Locator("#commands")).ToBeVisibleAsync();
        await keyboard.PressAsync("Tab");
        await Expect(Tab.Option(0)).ToBeFocusedAsync();
        await keyboard.TypeAsync("who called the sunday meeting businesslike?");
        var answer = await Tab.NextAsync(() => keyboard.PressAsync("Enter"));
        await Expect(answer).ToContainTextAsync("“businesslike”");
        await Expect(Tab.Composer).ToBeFocusedAsync();

        await GoBackToAsync("Source");
        var source = await Tab.NextAsync(() => keyboard.PressAsync("Enter"));

        await Expect(source).ToContainTextAsync("No immediate major breakthrough in sight");
    }

    private async Task GoBackToAsync(string button)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await Tab.Page.Keyboard.PressAsync("Shift+Tab");
            if (await Tab.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()") == button)
            {
                return;
            }
        }

        Assert.Fail($"{button} is not reached within {MostStops} stops.");
    }
}
