using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>The transport in a real host, connected to a <see cref="FakeDiscord"/>.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const string Token = "bot-token-that-nobody-may-see";

    private readonly IHost _host;
    private readonly DirectoryInfo? _folder;

    private Bot(IHost host, LogLines log, DirectoryInfo? folder)
    {
        _host = host;
        Log = log;
        _folder = folder;
    }

    public LogLines Log { get; }

    public DiscordConnection Connection => Get<DiscordConnection>();

    public ChannelPosts Posts => Get<ChannelPosts>();

    public CancellationToken Stopping => Get<IHostApplicationLifetime>().ApplicationStopping;

    public static async Task<Bot> StartAsync(FakeDiscord peer, Action<BotSetup>? set = null)
    {
        var setup = new BotSetup();
        set?.Invoke(setup);
        var folder = setup.StatePath is null ? Directory.CreateTempSubdirectory("talksbot-") : null;
        var builder = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = Token,
            ["Discord:ApiUrl"] = peer.ApiUrl,
            ["Discord:StatePath"] = setup.StatePath ?? Path.Combine(folder!.FullName, "state.json"),
        });
        builder.Configuration.AddInMemoryCollection(setup.Settings);
        var log = new LogLines();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        if (setup.Clock is { } clock)
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
        }

        if (setup.Jitter is { } jitter)
        {
            builder.Services.AddSingleton<Jitter>(() => jitter);
        }

        setup.Services(builder.Services);
        builder.Services.AddDiscord(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, log, folder);
    }

    /// <summary>Started, welcomed and ready.</summary>
    public static async Task<(Bot Bot, PeerSocket Socket)> ReadyAsync(FakeDiscord peer, Action<BotSetup>? set = null)
    {
        var bot = await StartAsync(peer, set);
        var socket = await peer.AcceptAsync();
        await socket.WelcomeAsync();
        await bot.Connection.Ready.InTime();
        return (bot, socket);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken).InTime();

    public async ValueTask DisposeAsync()
    {
        // An impatient stop: what a test left running is cut.
        await _host.StopAsync(new CancellationToken(canceled: true)).ContinueWith(_ => { }, TaskScheduler.Default);
        _host.Dispose();
        _folder?.Delete(recursive: true);
    }
}

/// <summary>What a test wants otherwise than usual.</summary>
internal sealed class BotSetup
{
    public TestClock? Clock { get; set; }

    public double? Jitter { get; set; }

    public string? StatePath { get; set; }

    public Dictionary<string, string?> Settings { get; } = [];

    public Action<IServiceCollection> Services { get; set; } = _ => { };
}
