using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Messages;

public sealed class MessageMenuTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Said = "Ryabkov called the meeting “businesslike”.";

    private ILocator Menu => Tab.Page.GetByRole(AriaRole.Menu);

    [Fact]
    public async Task Check_quote_is_in_the_menu_of_a_message()
    {
        var message = await Tab.SayAsync(Said);
        await message.GetByRole(AriaRole.Button, new() { Name = "Commands for the message by Mia" }).ClickAsync();

        await AssertChecksAsync();
    }

    [Fact]
    public async Task Check_quote_comes_by_a_right_click()
    {
        var message = await Tab.SayAsync(Said);
        await message.ClickAsync(new() { Button = MouseButton.Right });

        await AssertChecksAsync();
    }

    [Fact]
    public async Task The_menu_offers_the_message_commands_as_the_bot_registered_them()
    {
        var message = await Tab.SayAsync(Said);
        await message.ClickAsync(new() { Button = MouseButton.Right });

        await Expect(Menu.GetByRole(AriaRole.Menuitem)).ToHaveTextAsync(
            [.. Bot.Discord.Commands(null).Where(command => command.Type == 3).Select(command => command.Name).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task Escape_closes_the_menu_and_gives_the_focus_back()
    {
        var message = await Tab.SayAsync(Said);
        var button = message.Locator(".menu-button");
        await button.FocusAsync();
        await Tab.Page.Keyboard.PressAsync("Enter");
        await Expect(Menu.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();

        await Tab.Page.Keyboard.PressAsync("Escape");

        await Expect(Menu).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
    }

    private async Task AssertChecksAsync()
    {
        var checkedQuote = await Tab.NextAsync(() => Menu.GetByRole(AriaRole.Menuitem, new() { Name = "Check quote" }).ClickAsync());
        await Expect(checkedQuote).ToContainTextAsync("Sergey Ryabkov");
        await Expect(checkedQuote).ToContainTextAsync("Only you can see this");
        await Expect(Menu).ToHaveCountAsync(0);
    }
}
