using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Composing;

public sealed class FastTypingTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Question = "who called the sunday meeting businesslike?";

    [Fact]
    public async Task A_command_typed_without_a_pause_arrives_whole()
    {
        await Tab.Composer.FocusAsync();
        await Tab.NextAsync(async () =>
        {
            foreach (var key in $"/ask {Question}")
            {
                await Tab.Page.Keyboard.PressAsync(key == ' ' ? "Space" : key.ToString());
            }

            await Tab.Page.Keyboard.PressAsync("Enter");
        });

        await Expect(Tab.Messages.Last).ToContainTextAsync($"Asked: “{Question}”");
    }

    [Fact]
    public async Task A_pasted_command_brings_its_text_along()
    {
        await Tab.Composer.FillAsync($"/ask {Question}");
        await Expect(Tab.Option(0)).ToHaveValueAsync(Question);
        await Tab.NextAsync(() => Tab.Option(0).PressAsync("Enter"));

        await Expect(Tab.Messages.Last).ToContainTextAsync($"Asked: “{Question}”");
    }

    [Fact]
    public async Task What_is_typed_right_after_sending_is_the_next_message()
    {
        await Tab.Composer.FocusAsync();
        await Tab.Page.Keyboard.TypeAsync("first");
        await Tab.Page.Keyboard.PressAsync("Enter");
        await Tab.Page.Keyboard.TypeAsync("second");
        await Tab.Page.Keyboard.PressAsync("Enter");

        await Expect(Tab.Messages).ToHaveCountAsync(2);
        await Expect(Tab.Messages.Nth(0)).ToContainTextAsync("first");
        await Expect(Tab.Messages.Nth(1)).ToContainTextAsync("second");
        await Expect(Tab.Composer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_active_suggestion_stays_in_sight()
    {
        await Tab.Composer.FillAsync("/");
        var last = Tab.Page.GetByRole(AriaRole.Option).Last;
        await Expect(last).ToBeVisibleAsync();
        await Tab.Composer.PressAsync("ArrowUp");

        await Expect(last).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(last).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
