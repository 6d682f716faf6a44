using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace TalksBot.Browser.Tests.Running;

/// <summary>One browser for all tests, which is slow to start; each test has a bot and tabs of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // A shared machine is at times busy with other things.
    private const int PatienceInMilliseconds = 20_000;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is { } program)
        {
            playwright = await Playwright.CreateAsync();
            browser = await Chromium.StartAsync(playwright, program);
            Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        }
    }

    /// <summary>What a browser keeps for one person. Skips the test where there is no browser.</summary>
    internal async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(browser is null, Chromium.Missing);
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceInMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
