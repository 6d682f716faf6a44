using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalksBot.Facts;
using TalksBot.TryPage.Trials;

namespace TalksBot;

/// <summary>The very bot that runs on Discord, in a folder of its own that is deleted at the end.</summary>
/// <param name="settings">What was set for the bot; where it connects and what it stores is not taken from there.</param>
internal sealed class TrialBot(IConfiguration settings) : ITrialBot, IDisposable
{
    private readonly TrialFolder folder = TrialFolder.Open();
    private IHost? host;

    // Recaps come with their own room.
    public DateTimeOffset? NextRecap => null;

    public async Task StartAsync(Uri apiUrl, string token, TimeProvider clock, CancellationToken ct)
    {
        var own = new ConfigurationBuilder()
            .AddConfiguration(settings)
            .AddInMemoryCollection(
            [
                new("Discord:Token", token),
                new("Discord:ApiUrl", apiUrl.ToString()),
                new("Discord:StatePath", folder.PathOf("discord-state.json")),
                new("Store:Path", folder.PathOf("talksbot.db")),
            ])
            .Build();
        host = BotHost.Build(own, services => services.AddSingleton(clock).AddSingleton<IHostLifetime, OwnedLifetime>());
        host.Services.GetRequiredService<StoreSetup>().Prepare();
        await host.StartAsync(ct);
    }

    public async Task StopAsync(CancellationToken ct)
    {
        if (host is { } running)
        {
            host = null;
            try
            {
                await running.StopAsync(ct);
            }
            finally
            {
                await ((IAsyncDisposable)running).DisposeAsync();
            }
        }
    }

    public void Forget() => folder.Empty();

    public void Dispose() => folder.Dispose();
}
