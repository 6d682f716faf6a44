using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Reach;

public sealed class LightAccessibilityTests(BrowserFixture browser) : AccessibilityTest(browser, new() { ColorScheme = ColorScheme.Light });

public sealed class DarkAccessibilityTests(BrowserFixture browser) : AccessibilityTest(browser, new() { ColorScheme = ColorScheme.Dark })
{
    [Fact]
    public async Task In_the_dark_scheme_light_text_stands_on_a_dark_ground()
    {
        var colours = await Tab.Page.EvaluateAsync<string[]>("() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]");

        Assert.True(Brightness(colours[0]) > 400 && Brightness(colours[1]) < 200, string.Join(" on ", colours));
    }

    private static int Brightness(string rgb) =>
        rgb[4..^1].Split(',').Sum(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
}

public sealed class NarrowAccessibilityTests(BrowserFixture browser) : AccessibilityTest(browser, new() { ViewportSize = new() { Width = 360, Height = 740 } });

/// <summary>What axe finds grave in the states that one meets: names, roles, contrast, order.</summary>
public abstract class AccessibilityTest(BrowserFixture browser, BrowserNewContextOptions look) : PageTest(browser)
{
    private protected override BrowserNewContextOptions Look => look;

    [Fact]
    public async Task The_page_with_an_answer_has_no_grave_fault()
    {
        await AskAsync();
        await AssertGoodAsync();
    }

    [Fact]
    public async Task The_page_with_the_list_of_commands_has_no_grave_fault()
    {
        await AskAsync();
        await Tab.Composer.FillAsync("/");
        await Expect(Tab.Page.Locator("#commands")).ToBeVisibleAsync();
        await AssertGoodAsync();
        await Tab.BeginAsync("who");
        await Tab.Option(0).FillAsync("s");
        await Expect(Tab.Page.Locator("#option-0-list")).ToBeVisibleAsync();
        await AssertGoodAsync();
    }

    [Fact]
    public async Task The_page_with_a_form_has_no_grave_fault()
    {
        var answer = await AskAsync();
        await answer.GetByRole(AriaRole.Button, new() { Name = "Not right?" }).ClickAsync();
        await Expect(Tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await AssertGoodAsync();
    }

    [Fact]
    public async Task The_page_with_the_menu_of_a_message_has_no_grave_fault()
    {
        var answer = await AskAsync();
        await answer.Locator(".menu-button").ClickAsync();
        await Expect(Tab.Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        await AssertGoodAsync();
    }

    private async Task<ILocator> AskAsync()
    {
        await Tab.SayAsync("hello");
        return await Tab.AskAsync("who called the sunday meeting businesslike?");
    }

    private async Task AssertGoodAsync()
    {
        var found = await Tab.Page.RunAxe();
        Assert.NotEmpty(found.Passes);
        Assert.Empty(found.Violations.Where(fault => fault.Impact is "serious" or "critical")
            .Select(fault => $"{fault.Id} ({fault.Impact}): {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));
    }
}
