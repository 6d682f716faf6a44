using System.Diagnostics;
using Microsoft.Playwright;
using TalksBot.Benchmarks.Questions;
using TalksBot.Benchmarks.Report;
using TalksBot.Benchmarks.Wire;
using TalksBot.Browser.Tests.Running;

namespace TalksBot.Benchmarks.Page;

/// <summary>The try page in a real browser: how soon it is there, how soon an answer is on the screen, how smoothly a long channel scrolls.</summary>
internal static class PageBenchmark
{
    private const int Asked = 60;
    private const int Tabs = 50;
    private const int LongChannel = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Table table, string file, int runs, CancellationToken ct)
    {
        if (Chromium.Find() is not { } program)
        {
            await Console.Error.WriteLineAsync($"not measuring the try page. {Chromium.Missing}");
            return;
        }

        await Console.Error.WriteLineAsync("using the try page");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright, program);
        await StartAsync(table, browser, file, runs, ct);
        using (var bot = BotProcess.OfTryPage(file))
        {
            var url = await UrlAsync(bot, ct);
            await AnswersAsync(table, browser, url);
            await TabsAsync(table, browser, bot, url);
        }

        await ScrollAsync(table, browser, runs, ct);
    }

    private static async Task StartAsync(Table table, IBrowser browser, string file, int runs, CancellationToken ct)
    {
        var usable = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            using var bot = BotProcess.OfTryPage(file);
            await using var visitor = await browser.NewContextAsync();
            var page = await visitor.NewPageAsync();
            var url = await UrlAsync(bot, ct);
            var from = Stopwatch.GetTimestamp();
            await UsableAsync(page, url);
            usable.Add(Stopwatch.GetElapsedTime(from).TotalSeconds);
        }

        table.Add(Row.AtMost("page: usable after the ready line", Spread.Median(usable), 1, Units.Seconds));
    }

    private static async Task AnswersAsync(Table table, IBrowser browser, Uri url)
    {
        var questions = QuestionSet.All().First(set => set.Name == "geneva-2022").Questions.Take(Asked);
        await using var visitor = await browser.NewContextAsync();
        var tab = new Tab(await visitor.NewPageAsync());
        await UsableAsync(tab.Page, url);
        await tab.Page.EvaluateAsync(PageScripts.Answers);
        var took = new List<double>();
        foreach (var question in questions)
        {
            await tab.BeginAsync("ask");
            await tab.Option(0).FillAsync(question.Question);
            await tab.Page.EvaluateAsync("() => awaitAnswer()");
            await tab.Option(0).PressAsync("Enter");
            took.Add(await tab.Page.EvaluateAsync<double>("() => answered"));
        }

        table.Add(Row.AtMost("page: Enter to answer on screen, p95", Spread.Percentile(took, 0.95), 100, Units.Milliseconds, $"p50 {Units.Milliseconds(Spread.Median(took))}"));
    }

    private static async Task TabsAsync(Table table, IBrowser browser, BotProcess bot, Uri url)
    {
        var alone = bot.ResidentBytes;
        await using var visitor = await browser.NewContextAsync();
        for (var tab = 0; tab < Tabs; tab++)
        {
            await UsableAsync(await visitor.NewPageAsync(), url);
        }

        table.Add(Row.AtMost($"page: memory with {Tabs} tabs open", bot.ResidentBytes, 400e6, Units.Megabytes, $"before them {Units.Megabytes(alone)}"));
    }

    private static async Task ScrollAsync(Table table, IBrowser browser, int runs, CancellationToken ct)
    {
        await using var bot = await TriedBot.StartAsync(ct);
        var mia = bot.Discord.As(bot.Discord.Member).InChannel(bot.Discord.Talks);
        for (var number = 1; number <= LongChannel; number++)
        {
            mia.Say($"Message **{number}** of many, which says _something_ about the talks in Geneva.");
        }

        var (floor, frames, longest, articles, top) = (new List<double>(), new List<double>(), new List<double>(), 0, "");
        for (var run = 0; run < runs; run++)
        {
            await using var visitor = await browser.NewContextAsync();
            var plain = await visitor.NewPageAsync();
            await plain.EvaluateAsync(PageScripts.PlainList);
            floor.Add(Spread.Percentile(await WheelUpAsync(plain), 0.95));
            var tab = new Tab(await visitor.NewPageAsync());
            await tab.OpenAsync(bot.Url);
            var drawn = await WheelUpAsync(tab.Page);
            frames.Add(Spread.Percentile(drawn, 0.95));
            longest.Add(drawn.Max());
            articles = Math.Max(articles, await tab.Page.EvaluateAsync<int>("() => mostArticles"));
            top = await tab.Messages.First.Locator("strong").TextContentAsync();
        }

        var of = Units.Count(LongChannel);
        table.Add(Row.AtMost($"page: frames while scrolling {of} messages, p95", Spread.Median(frames), 50, Units.Milliseconds, $"plain text {Units.Milliseconds(Spread.Median(floor))}"));
        table.Add(new Row("page: longest of these frames", Units.Milliseconds(Spread.Median(longest)), $"went up to message {top}"));
        table.Add(Row.AtMost($"page: messages drawn of {of}", articles, 200, figure => Units.Count((long)figure)));
    }

    private static async Task<double[]> WheelUpAsync(IPage page)
    {
        const int steps = 200;
        await page.Locator("article").Last.HoverAsync();
        await page.EvaluateAsync(PageScripts.Frames);
        for (var step = 0; step < steps; step++)
        {
            await page.Mouse.WheelAsync(0, -400);
        }

        return await page.EvaluateAsync<double[]>("() => stopFrames()");
    }

    private static async Task<Uri> UrlAsync(BotProcess bot, CancellationToken ct)
    {
        try
        {
            return await bot.Page.WaitAsync(Patience, ct);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The try page did not start:{Environment.NewLine}{bot.Said}");
        }
    }

    // Looked at in every frame, which Playwright's own waiting does not.
    private static async Task UsableAsync(IPage page, Uri url)
    {
        await page.GotoAsync(url.ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => document.activeElement?.id === 'composer'");
    }
}
