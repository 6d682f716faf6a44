using System.Security.Cryptography;
using TalksBot.LocalDiscord;
using TalksBot.TryPage.Clock;

namespace TalksBot.TryPage.Trials;

/// <summary>One trial of the bot: the stand-in for Discord, its clock, and the bot that talks to it. All tabs share it.</summary>
public sealed class Trial : IAsyncDisposable
{
    private const int MessagesKept = 20_000;
    private readonly ITrialBot bot;
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource lifetime = new();
    private readonly List<IDisposable> subscriptions = [];

    private Trial(LocalDiscordServer discord, MovableClock clock, ITrialBot bot)
    {
        (Discord, Clock, this.bot) = (discord, clock, bot);
        People = Persons.Of(discord);
        Log = new WireLog(discord, clock);
        subscriptions.Add(discord.Record.Sessions.Subscribe(_ => Become(BotStatus.Connected)));
        subscriptions.Add(discord.Record.Closures.Subscribe(_ => Become(Status is BotStatus.Connected ? BotStatus.Disconnected : Status)));
    }

    /// <summary>The status changed.</summary>
    public event Action? Changed;

    /// <summary>Everything is as at the start.</summary>
    public event Action? WasReset;

    public LocalDiscordServer Discord { get; }

    public MovableClock Clock { get; }

    public BotStatus Status { get; private set; } = BotStatus.Stopped;

    /// <summary>Who one can be.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>What the bot did on the wire.</summary>
    public WireLog Log { get; }

    /// <summary>When the bot is next due to post by itself; null when nothing is planned.</summary>
    public DateTimeOffset? NextRecap => bot.NextRecap;

    /// <summary>The stand-in on a free loopback port; the bot is not started yet.</summary>
    public static async Task<Trial> OpenAsync(ITrialBot bot, CancellationToken ct)
    {
        var clock = new MovableClock(TimeProvider.System);
        var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions
            {
                // Nobody else on this machine is to speak to the bot.
                Token = Convert.ToHexString(RandomNumberGenerator.GetBytes(24)),
                Clock = clock,
                Kept = MessagesKept,
                // One starts and stops a bot under trial more often than Discord would allow.
                IdentifyWindow = TimeSpan.Zero,
            },
            ct);
        return new Trial(discord, clock, bot);
    }

    public Task StartBotAsync(CancellationToken ct) => InTurnAsync(() => StartAsync(ct), ct);

    /// <summary>The bot stops and starts again on what it stored.</summary>
    public Task RestartBotAsync(CancellationToken ct) => InTurnAsync(
        async () =>
        {
            await StopAsync(ct);
            await StartAsync(ct);
        },
        ct);

    /// <summary>Everything as at the start: the shipped talks, empty channels, the clock on time, no faults.</summary>
    public Task ResetAsync(CancellationToken ct) => InTurnAsync(
        async () =>
        {
            await StopAsync(ct);
            bot.Forget();
            Discord.Faults.Clear();
            Discord.World.Clear();
            Clock.Reset();
            Log.Clear();
            WasReset?.Invoke();
            await StartAsync(ct);
        },
        ct);

    public async ValueTask DisposeAsync()
    {
        subscriptions.ForEach(subscription => subscription.Dispose());
        Log.Dispose();
        await lifetime.CancelAsync();

        // A restart that somebody asked for just now ends first, and none begins any more.
        await turn.WaitAsync();
        await bot.StopAsync(CancellationToken.None);
        await Discord.DisposeAsync();
        lifetime.Dispose();
    }

    private async Task StartAsync(CancellationToken ct)
    {
        Become(BotStatus.Starting);
        try
        {
            await bot.StartAsync(Discord.ApiUrl, Discord.Token, Clock, ct);
        }
        catch
        {
            await StopAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task StopAsync(CancellationToken ct)
    {
        await bot.StopAsync(ct);
        Become(BotStatus.Stopped);
    }

    private async Task InTurnAsync(Func<Task> work, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.Token);
        await turn.WaitAsync(either.Token);
        try
        {
            await work();
        }
        finally
        {
            turn.Release();
        }
    }

    private void Become(BotStatus status)
    {
        Status = status;
        Changed?.Invoke();
    }
}
