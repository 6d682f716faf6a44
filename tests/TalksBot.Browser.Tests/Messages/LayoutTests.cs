using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Messages;

public sealed class LayoutTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_plain_message_stands_below_its_author()
    {
        var message = await Tab.SayAsync("below my name");
        var author = await message.Locator("header").BoundingBoxAsync();
        var text = await message.Locator(".body").BoundingBoxAsync();

        Assert.True(text!.Y >= author!.Y + author.Height);
    }

    [Fact]
    public async Task Who_sends_something_while_reading_further_up_sees_what_they_sent()
    {
        var here = Bot.Discord.As(Bot.Discord.Moderator).InChannel(Bot.Discord.Talks);
        for (var i = 1; i <= 200; i++)
        {
            here.Say($"message {i}");
        }

        await Tab.Page.Locator("#messages").EvaluateAsync("list => list.scrollTop = 0");
        await Expect(Tab.Button("Jump to the newest")).ToBeVisibleAsync();
        await Tab.Composer.FillAsync("where am I?");
        await Tab.Composer.PressAsync("Enter");

        await Expect(Tab.Messages.Last).ToContainTextAsync("where am I?");
        await Expect(Tab.Messages.Last).ToBeInViewportAsync();
    }
}
