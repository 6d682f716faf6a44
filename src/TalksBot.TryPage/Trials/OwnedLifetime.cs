using Microsoft.Extensions.Hosting;

namespace TalksBot.TryPage.Trials;

/// <summary>Of a host that others start and stop: it listens to no signals of the process itself.</summary>
public sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
