using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Discord;
using TalksBot.Facts;
using TalksBot.Facts.Packs;
using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>The real bot host in front of a stand-in Discord, over real sockets, with a real store in a folder of its own.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-");
    private IHost? host;
    private int starts;

    private RunningBot(BotSetup setup, LocalDiscordServer discord) => (Setup, Discord) = (setup, discord);

    public BotSetup Setup { get; }

    public LocalDiscordServer Discord { get; }

    /// <summary>What all hosts of this bot logged, one after the other.</summary>
    public LogLines Log { get; private set; } = new();

    public string StorePath => PathOf("store.db");

    public IServiceProvider Services => host?.Services ?? throw new InvalidOperationException("The bot is stopped.");

    /// <summary>Mia in #talks.</summary>
    public ChannelActor Member => Discord.As(Discord.Member).InChannel(Discord.Talks);

    public static async Task<RunningBot> StartAsync(BotSetup setup, CancellationToken ct)
    {
        var bot = await WithoutHostAsync(setup, ct);
        await bot.StartAgainAsync(ct);
        return bot;
    }

    /// <summary>Discord and the folder, for a bot that runs as a process of its own.</summary>
    public static async Task<RunningBot> WithoutHostAsync(BotSetup setup, CancellationToken ct) =>
        new(setup, await LocalDiscordServer.StartAsync(setup.Discord, ct));

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Starts a new host on the same store; completes when it is connected and its commands are registered.</summary>
    public async Task StartAgainAsync(CancellationToken ct)
    {
        Log = new LogLines();
        host = BotHost.Build(
            new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build(),
            services => services.AddLogging(logging => logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace)));
        host.Services.GetRequiredService<StoreSetup>().Prepare();
        await host.StartAsync(ct);
        await host.Services.GetRequiredService<DiscordConnection>().Ready.WaitAsync(ct);
        await await Task.WhenAny(Log.SeeAsync("Discord has taken", ct), Log.SeeAsync("Discord knows all", ct));
    }

    /// <summary>Ends the host as SIGTERM does.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        if (host is { } running)
        {
            host = null;
            await running.StopAsync(ct);
            running.Dispose();
            WirePromises.CheckLog(this);
        }
    }

    /// <summary>The settings by which a bot meets this Discord and this store.</summary>
    public Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Discord:Token"] = Discord.Token,
            ["Discord:ApiUrl"] = Discord.ApiUrl.ToString(),
            ["Discord:GuildId"] = Setup.InOneGuild ? Discord.Guild.Id.ToString(CultureInfo.InvariantCulture) : null,

            // A file of its own each time, or the next start would wait until 5 seconds after this one.
            ["Discord:StatePath"] = PathOf($"discord-state-{++starts}.json"),
            ["Store:Path"] = StorePath,
            ["Store:WaitForLock"] = "00:00:00.2",
        };
        foreach (var (key, value) in Setup.Settings)
        {
            settings[key] = value;
        }

        return settings;
    }

    /// <summary>Uses a command as Mia and waits for the answer.</summary>
    public async Task<LocalMessage> SlashAsync(string command, IReadOnlyList<SlashOption> options, CancellationToken ct) =>
        await (await Member.SlashAsync(command, options, ct)).WaitForAnswerAsync(ct);

    public Task<LocalMessage> AskAsync(string question, CancellationToken ct) => SlashAsync("ask", [("question", question)], ct);

    /// <summary>Presses a button as Mia and waits for what comes of it.</summary>
    /// <summary>Presses "Not right?" under an answer and sends the form in.</summary>
    public async Task<LocalMessage> DisputeAsync(LocalMessage answer, CancellationToken ct)
    {
        var form = await (await Member.PressAsync(answer, "Not right?", ct)).WaitForModalAsync(ct);
        return await (await Member.SubmitAsync(form, [("text", "Not so.")], ct)).WaitForAnswerAsync(ct);
    }

    public async Task<LocalMessage> PressAsync(LocalMessage message, string button, CancellationToken ct) =>
        await (await Member.PressAsync(message, button, ct)).WaitForAnswerAsync(ct);

    /// <summary>Takes a pack into the running bot's store.</summary>
    public void Import(string json, long guildId = 0) => Services.GetRequiredService<PackImport>().Run(
        [Pack.Read("pack.json", System.Text.Encoding.UTF8.GetBytes(json))], new ImportOrder { GuildId = guildId, Author = "tester", Reason = "test" });

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        if (host is { } running)
        {
            host = null;
            await running.StopAsync(limit.Token);
            running.Dispose();
        }

        await Discord.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
