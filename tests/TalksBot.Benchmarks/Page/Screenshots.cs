using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;

namespace TalksBot.Benchmarks.Page;

/// <summary>Pictures of the try page as a visitor meets it, for the README and to be looked at.</summary>
internal static class Screenshots
{
    private static readonly (string File, BrowserNewContextOptions Look)[] Pictures =
    [
        ("wide.png", Look(1280, 800, ColorScheme.Light)),
        ("narrow.png", Look(360, 740, ColorScheme.Light)),
        ("dark.png", Look(1280, 800, ColorScheme.Dark)),
    ];

    /// <summary>1 where no browser is.</summary>
    public static async Task<int> MakeAsync(string folder, CancellationToken ct)
    {
        if (Chromium.Find() is not { } program)
        {
            await Console.Error.WriteLineAsync(Chromium.Missing);
            return 1;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright, program);
        await using var bot = await TriedBot.StartAsync(ct);
        var first = new Tab(await browser.NewPageAsync());
        await first.OpenAsync(bot.Url);
        await first.UseAsync("timeline");
        await first.AskAsync("who called the sunday meeting businesslike?");
        foreach (var (file, look) in Pictures)
        {
            await using var context = await browser.NewContextAsync(look);
            var tab = new Tab(await context.NewPageAsync());
            await tab.OpenAsync(bot.Url);
            await Assertions.Expect(tab.Messages).ToHaveCountAsync(2);
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), Animations = ScreenshotAnimations.Disabled });
            Console.WriteLine(Path.Combine(folder, file));
        }

        return 0;
    }

    private static BrowserNewContextOptions Look(int width, int height, ColorScheme scheme) => new()
    {
        ViewportSize = new() { Width = width, Height = height },
        ColorScheme = scheme,
        Locale = "en-GB",
        TimezoneId = "UTC",
    };
}
