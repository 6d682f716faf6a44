using System.Text;
using Microsoft.Playwright;
using TalksBot.LocalDiscord.Recording;

namespace TalksBot.Browser.Tests.Running;

/// <summary>A test with a bot, a page and a tab of its own; at its end nothing may have gone wrong in a tab or on the wire.</summary>
public abstract class PageTest(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<Tab> tabs = [];
    private TriedBot? tried;

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected TriedBot Bot => tried ?? throw new InvalidOperationException("The bot is not started.");

    /// <summary>The first tab.</summary>
    private protected Tab Tab => tabs[0];

    /// <summary>How the first tab is shown.</summary>
    private protected virtual BrowserNewContextOptions Look => new();

    public async ValueTask InitializeAsync()
    {
        var context = await browser.ContextAsync(Look);
        tried = await TriedBot.StartAsync(Ct);
        await OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var tab in tabs)
        {
            await tab.Page.Context.DisposeAsync();
        }

        if (tried is not null)
        {
            await tried.DisposeAsync();
            var record = tried.Discord.Record;
            Assert.Empty((List<string>)
            [
                .. tabs.SelectMany(tab => tab.Troubles),
                .. record.UnexpectedRequests.Snapshot().Select(request => $"Unexpected: {request.Line}"),
                .. record.Refusals.Snapshot().Where(request => !IsRepeat(request)).Select(request => $"Refused: {request.Line} {AnswerOf(request)}"),
            ]);
        }
    }

    /// <summary>Another tab, as of another visitor.</summary>
    private protected async Task<Tab> OpenTabAsync() => await OpenAsync(await browser.ContextAsync(Look));

    private async Task<Tab> OpenAsync(IBrowserContext context)
    {
        var tab = new Tab(await context.NewPageAsync());
        tabs.Add(tab);
        await tab.OpenAsync(Bot.Url);
        return tab;
    }

    // An answer whose response was lost is sent again, and Discord says that it is there already.
    private static bool IsRepeat(RecordedRequest request) => AnswerOf(request).Contains("40060", StringComparison.Ordinal);

    private static string AnswerOf(RecordedRequest request) => Encoding.UTF8.GetString(request.Answer.Span);
}
