using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Reach;

public sealed class NarrowTests(BrowserFixture browser) : PageTest(browser)
{
    private protected override BrowserNewContextOptions Look => new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true };

    [Fact]
    public async Task At_360_pixels_all_fits_the_width_and_one_can_type()
    {
        await AssertFitsAsync();
        await Tab.SayAsync(new string('w', 300));
        await AssertFitsAsync();
        await Tab.AskAsync("who called the sunday meeting businesslike?");
        await Tab.UseAsync("timeline");
        await AssertFitsAsync();
        await Expect(Tab.Messages.Last).ToBeInViewportAsync();
        await Tab.Composer.FillAsync("/");
        await Expect(Tab.Page.Locator("#commands")).ToBeInViewportAsync();
        await AssertFitsAsync();
    }

    [Fact]
    public async Task At_360_pixels_the_controls_open_over_the_page_and_close_again()
    {
        var toggle = Tab.Button("Clock and faults");
        var fault = Tab.Button("Drop the connection");
        await Expect(fault).Not.ToBeVisibleAsync();
        await toggle.ClickAsync();
        await Expect(fault).ToBeInViewportAsync();
        await AssertFitsAsync();
        await toggle.ClickAsync();
        await Expect(fault).Not.ToBeVisibleAsync();
    }

    private async Task AssertFitsAsync()
    {
        await Expect(Tab.Composer).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Equal(360, await Tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(0, await Tab.Page.EvaluateAsync<int>("() => { const list = document.getElementById('messages'); return list.scrollWidth - list.clientWidth; }"));
    }
}
