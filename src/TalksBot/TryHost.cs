using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Facts.Verbs;
using TalksBot.TryPage;
using TalksBot.TryPage.Trials;

namespace TalksBot;

/// <summary>The bot for somebody who has no account: against the local Discord, with a page in front, on a store that is thrown away.</summary>
internal static class TryHost
{
    private const string UrlKey = "TryPage:Url";
    private const int UsualPort = 5022;

    /// <summary>Whether nothing was said about Discord, nor a store on the command line. An empty token is a mistake, not the wish to try.</summary>
    public static bool IsMeant(IConfiguration settings, string? store) => store is null && !settings.GetSection("Discord").Exists();

    /// <summary>Runs until the process is asked to stop.</summary>
    public static async Task<int> RunAsync(IConfiguration settings, CancellationToken ct)
    {
        using var stopping = new StopSignals(ct);
        try
        {
            var port = PortOf(settings[UrlKey]);
            using var bot = new TrialBot(settings);
            await using var trial = await Trial.OpenAsync(bot, stopping.Token);
            await using var page = await OpenAsync(trial, port, stopping.Token);
            await Task.WhenAll(trial.StartBotAsync(stopping.Token), page.WarmUpAsync(stopping.Token));
            Console.WriteLine($"No Discord:Token is set, so this is the try page: {page.Url}");
            Console.WriteLine("It runs the bot without a Discord account, on facts that are forgotten at the end. Ctrl+C stops it.");
            await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (OperationCanceledException) when (stopping.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception trouble) when (ClearError.Of(trouble) is { } lines)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, lines));
            return 1;
        }
    }

    // The usual port may be another trial's; one that was asked for may not be exchanged.
    private static async Task<TryPageServer> OpenAsync(Trial trial, int? port, CancellationToken ct)
    {
        try
        {
            return await TryPageServer.StartAsync(trial, port ?? UsualPort, ct);
        }
        catch (Exception unusable) when (port is null && unusable is IOException or SocketException)
        {
            return await TryPageServer.StartAsync(trial, port: 0, ct);
        }
        catch (Exception unusable) when (unusable is IOException or SocketException)
        {
            throw Wrong($"{UrlKey}: port {port} cannot be used ({unusable.GetBaseException().Message}). Name another port, or 0 for any free one.");
        }
    }

    private static int? PortOf(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http", Host: "127.0.0.1" or "localhost", AbsolutePath: "/" }
            ? address.Port
            : throw Wrong($"{UrlKey} must be http://127.0.0.1:PORT: the try page has no passwords and serves only this machine.");
    }

    private static OptionsValidationException Wrong(string message) => new(UrlKey, typeof(string), [message]);
}
