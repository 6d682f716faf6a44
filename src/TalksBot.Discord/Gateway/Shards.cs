using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TalksBot.Discord.Gateway;

/// <summary>The shards of this process, started in their order.</summary>
internal sealed class Shards(IServiceProvider services, IOptions<DiscordOptions> options, DiscordConnection connection)
{
    private readonly TaskCompletionSource _identified = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first IDENTIFY is sent: from then on READY needs nothing of this process.</summary>
    public Task Identified => _identified.Task;

    /// <summary>Runs until stopped, and until every socket is closed.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var running = new List<Task>();
        var ready = new List<Task>();
        for (var i = 0; i < options.Value.ShardsHere && !stop.IsCancellationRequested; i++)
        {
            var shard = ActivatorUtilities.CreateInstance<Shard>(services, options.Value.Shard + i);
            ready.Add(shard.Ready);
            var run = shard.RunAsync(stop);
            running.Add(run);
            await Task.WhenAny(shard.Identified, run);
            _identified.TrySetResult();
        }

        _ = TellReadyAsync(ready);
        await Task.WhenAll(running);
    }

    private async Task TellReadyAsync(List<Task> ready)
    {
        await Task.WhenAll(ready);
        connection.SetReady();
    }
}
