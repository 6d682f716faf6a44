using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Discord.Gateway;
using TalksBot.Discord.Interactions;

namespace TalksBot.Discord;

/// <summary>Starts and stops the parts in their order. Nothing that READY does not need is waited for.</summary>
internal sealed partial class DiscordService(
    IOptions<DiscordOptions> options, Shards shards, Intake intake, Workers workers, Deferrals deferrals, CommandRegistrar registrar,
    GuildEventPump guildEvents, WarmUp warmUp, FatalStop fatal, TimeProvider clock, ILogger<DiscordService> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_headStart = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan s_closing = TimeSpan.FromSeconds(0.8);

    private readonly CancellationTokenSource _stop = new();
    private Task _gateway = Task.CompletedTask;
    private Task _beside = Task.CompletedTask;

    /// <exception cref="InvalidOperationException">The commands break Discord's rules.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        registrar.Check();
        KeepThreadsForTheSocket();
        workers.Start();
        _gateway = Task.Run(() => WatchAsync(ConnectAsync()), cancellationToken);
        _beside = Task.WhenAll(
            Task.Run(() => WatchAsync(RegisterAsync()), cancellationToken),
            Task.Run(() => WatchAsync(guildEvents.RunAsync(_stop.Token)), cancellationToken));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        intake.Close();
        await workers.StopAsync(s_grace, cancellationToken);
        deferrals.Stop();
        await _stop.CancelAsync();
        try
        {
            await Task.WhenAll(_gateway, _beside).WaitAsync(s_closing, clock, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            LogCut();
        }
    }

    public void Dispose() => _stop.Dispose();

    // Handlers may block their thread (a database's calls do). The pool adds threads only slowly beyond its minimum,
    // and until then the heartbeat would wait with them.
    private void KeepThreadsForTheSocket()
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, options.Value.Workers + 4), ports);
    }

    // Whoever asks in the very moment of READY would wait for what the rehearsal has not reached: it gets a head start, of so much at most.
    private async Task ConnectAsync()
    {
        await Task.WhenAny(warmUp.Rehearsed, Task.Delay(s_headStart, clock, _stop.Token));
        await shards.RunAsync(_stop.Token);
    }

    // While READY is on its way there is time for the commands; before, they would compete for the processor.
    private async Task RegisterAsync()
    {
        var identified = Task.WhenAny(shards.Identified, Task.Delay(s_patience, clock, _stop.Token));
        var warm = warmUp.RunAsync(identified, _stop.Token);
        await identified;
        await Task.WhenAll(warm, registrar.RunAsync(_stop.Token));
    }

    private async Task WatchAsync(Task part)
    {
        try
        {
            await part;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // As it was told to.
        }
        catch (Exception e)
        {
            LogBroken(e);
            fatal.Stop("a part of the connection to Discord broke, which is a bug here; the log holds it.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "The gateway did not close in time and is cut.")]
    private partial void LogCut();

    [LoggerMessage(LogLevel.Critical, "A part of the connection to Discord broke.")]
    private partial void LogBroken(Exception e);
}
