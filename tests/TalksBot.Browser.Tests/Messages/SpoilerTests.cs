using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Messages;

public sealed class SpoilerTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_spoiler_shows_its_text_once_it_is_pressed()
    {
        var message = await Tab.SayAsync("They ||did **not** agree||");
        await Expect(message).Not.ToContainTextAsync("agree");

        await message.GetByRole(AriaRole.Button, new() { Name = "Spoiler" }).ClickAsync();

        await Expect(message).ToContainTextAsync("did not agree");
        await Expect(message.Locator("strong")).ToHaveTextAsync("not");
    }
}
