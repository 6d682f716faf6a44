using System.Text.Json;
using Microsoft.Extensions.Options;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Gateway;

/// <summary>Where the gateway is. Discord's word is kept until it turns out to be unreachable; the limits that come with it are not.</summary>
internal sealed class GatewayAddress(IOptions<DiscordOptions> options, RestClient rest)
{
    private string? _known;

    /// <summary>The address to identify at, with the limits of this moment; without them when Discord could not be asked but the address is known.</summary>
    /// <exception cref="RestException">Discord could not be asked and no address is known.</exception>
    public async Task<(Uri Address, SessionStartLimit? Limit)> AskAsync(CancellationToken ct)
    {
        try
        {
            var answer = await rest.SendAsync(new(HttpMethod.Get, "GET /gateway/bot", "/gateway/bot"), ct);
            if (answer.Ok)
            {
                var (url, limit) = Read(answer.Body);
                _known ??= Given ?? url;
                return (Join(_known), limit);
            }
        }
        catch (RestException) when (Known is not null)
        {
            // The address we know is as good; whether the bot may identify, the guard's own count says.
        }

        return Known is { } known ? (Join(known), null) : throw new RestException("GET /gateway/bot was refused, so the gateway's address is unknown.");
    }

    /// <summary>The address that was last used to identify.</summary>
    public string? Current => Known;

    /// <summary>Forgets an address that could not be reached.</summary>
    public void Forget() => _known = null;

    /// <summary>An address of the gateway with the one query that all connections use.</summary>
    /// <exception cref="RestException">The address would carry the token unencrypted to another machine.</exception>
    public static Uri Join(string url)
    {
        var given = new Uri(url);
        if (given.Scheme != Uri.UriSchemeWss && !(given.Scheme == Uri.UriSchemeWs && given.IsLoopback))
        {
            throw new RestException("The gateway's address is not encrypted (wss), so the token is not sent there.");
        }

        return new UriBuilder(given) { Path = given.AbsolutePath.TrimEnd('/') + "/", Query = "v=10&encoding=json" }.Uri;
    }

    private string? Known => _known ?? Given;

    private string? Given => string.IsNullOrEmpty(options.Value.GatewayUrl) ? null : options.Value.GatewayUrl;

    private static (string Url, SessionStartLimit? Limit) Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var limit = root.TryGetProperty("session_start_limit", out var start)
                ? new SessionStartLimit(
                    start.GetProperty("total").GetInt32(),
                    start.GetProperty("remaining").GetInt32(),
                    TimeSpan.FromMilliseconds(start.GetProperty("reset_after").GetInt64()),
                    Math.Max(1, start.GetProperty("max_concurrency").GetInt32()))
                : null;
            return (root.GetProperty("url").GetString()!, limit);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new RestException("GET /gateway/bot was answered with something else than the gateway's address.");
        }
    }
}
