using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Composing;

public sealed class OptionTests(BrowserFixture browser) : PageTest(browser)
{
    private ILocator Offered => Tab.Page.Locator("#option-0-list").GetByRole(AriaRole.Option);

    [Fact]
    public async Task The_bot_completes_a_value_while_one_types()
    {
        await Tab.BeginAsync("who");
        await Tab.Option(0).PressSequentiallyAsync("sto");
        await Expect(Offered.First).ToHaveTextAsync("Jens Stoltenberg");

        await Tab.Option(0).FillAsync("sherm");
        await Expect(Offered.First).ToHaveTextAsync("Wendy Sherman");
        await Tab.Option(0).PressAsync("Tab");

        await Expect(Tab.Option(0)).ToHaveValueAsync("Wendy Sherman");
        var answer = await Tab.NextAsync(() => Tab.Button("Send").ClickAsync());
        await Expect(answer).ToContainTextAsync("Deputy Secretary of State");
    }

    [Fact]
    public async Task A_completion_is_chosen_with_the_mouse_or_with_arrows()
    {
        await Tab.BeginAsync("who");
        await Tab.Option(0).FillAsync("s");
        var second = await Offered.Nth(1).TextContentAsync();
        await Tab.Option(0).PressAsync("ArrowDown");
        await Expect(Offered.And(Tab.Page.Locator("[aria-selected=true]"))).ToHaveCountAsync(1);
        await Offered.Nth(1).ClickAsync();

        await Expect(Tab.Option(0)).ToHaveValueAsync(second!);
        await Expect(Offered).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_required_value_that_is_missing_is_asked_for_and_nothing_is_sent()
    {
        await Tab.BeginAsync("ask");
        await Tab.Button("Send").ClickAsync();

        await Expect(Tab.Page.GetByText("question is required.")).ToBeVisibleAsync();
        await Expect(Tab.Option(0)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Tab.Option(0)).ToBeFocusedAsync();
        await Expect(Tab.Messages).ToHaveCountAsync(0);
    }
}
