using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalksBot.TryPage.Trials;
using TalksBot.TryPage.Visits;

namespace TalksBot.TryPage;

/// <summary>The page, on loopback only.</summary>
public sealed class TryPageServer : IAsyncDisposable
{
    private readonly WebApplication web;

    private TryPageServer(WebApplication web, Uri url) => (this.web, Url) = (web, url);

    /// <summary>Where a browser finds it.</summary>
    public Uri Url { get; }

    /// <summary>Starts the page for a trial and listens when the task completes.</summary>
    /// <param name="port">0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TryPageServer> StartAsync(Trial trial, int port, CancellationToken ct)
    {
        // The empty builder reads no settings: nothing but this line says where the page listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(TryPageServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // A port that is taken is told by whoever started the page; keys that are thrown away need no warning.
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.None)
            .AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddRoutingCore();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // Tabs that are gone are not kept for long: each holds memory.
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(1);
            circuits.DisconnectedCircuitMaxRetained = 10;
        });
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.AddSingleton(trial).AddScoped<Visit>().AddScoped<PageScript>();

        var web = builder.Build();
        LoopbackGuard.Use(web, trial.Discord.ApiUrl);
        web.UseRouting();
        web.UseAntiforgery();
        PageFiles.Map(web);
        web.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
        try
        {
            await web.StartAsync(ct);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }

        var address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new TryPageServer(web, new Uri(address));
    }

    /// <summary>Asks for the page once, so that the first visitor does not wait for code that has never run.</summary>
    public async Task WarmUpAsync(CancellationToken ct)
    {
        using var visitor = new HttpClient { BaseAddress = Url };
        await visitor.GetStringAsync("", ct);
        await visitor.GetStringAsync("_framework/blazor.web.js", ct);
    }

    public async ValueTask DisposeAsync()
    {
        // Open tabs hold connections, which a patient stop would wait for.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await web.StopAsync(atOnce.Token);
        await web.DisposeAsync();
    }
}
