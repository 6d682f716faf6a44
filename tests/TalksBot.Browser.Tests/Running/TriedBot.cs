using Microsoft.Extensions.Configuration;
using TalksBot.LocalDiscord;
using TalksBot.TryPage;
using TalksBot.TryPage.Trials;

namespace TalksBot.Browser.Tests.Running;

/// <summary>The bot under trial and its page on a free port, as <c>dotnet run</c> without settings starts them.</summary>
internal sealed class TriedBot : IAsyncDisposable
{
    private readonly TrialBot bot;
    private readonly TryPageServer page;

    private TriedBot(TrialBot bot, Trial trial, TryPageServer page) => (this.bot, Trial, this.page) = (bot, trial, page);

    public Trial Trial { get; }

    public LocalDiscordServer Discord => Trial.Discord;

    public Uri Url => page.Url;

    /// <summary>Completes when the bot is connected and its commands are known.</summary>
    public static async Task<TriedBot> StartAsync(CancellationToken ct)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "Warning")]).Build();
        var bot = new TrialBot(settings);
        var trial = await Trial.OpenAsync(bot, ct);
        var tried = new TriedBot(bot, trial, await TryPageServer.StartAsync(trial, port: 0, ct));
        await trial.StartBotAsync(ct);
        await trial.Discord.WaitForBotAsync(ct);
        await trial.Discord.Record.Requests.FirstAsync(
            request => request.Method == "PUT" && request.Status == 200 && request.Path.EndsWith("/commands", StringComparison.Ordinal), ct);
        return tried;
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await Trial.DisposeAsync();
        bot.Dispose();
    }
}
