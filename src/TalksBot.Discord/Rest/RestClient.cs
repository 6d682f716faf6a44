using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace TalksBot.Discord.Rest;

/// <summary>Requests of the bot's own account, sent as Discord's limits allow and repeated where that is harmless.</summary>
internal sealed partial class RestClient(
    DiscordHttp http, Buckets buckets, ApiGate gate, TimeProvider clock, Jitter jitter, ILogger<RestClient> logger)
{
    /// <summary>Edge bans and rate limits are waited out this often; a request that still gets none is given up.</summary>
    private const int MostWaits = 8;

    private const int MostRepeats = 3;
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_firstRepeat = TimeSpan.FromSeconds(0.5);

    /// <returns>Discord's answer, also when it is a refusal: 4xx are never repeated, a 429 only after the wait that it asks for.</returns>
    /// <exception cref="RestException">No answer came, or none may be asked for: token dead, too many refusals, limits that do not end.</exception>
    public async Task<RestAnswer> SendAsync(RestRequest request, CancellationToken ct)
    {
        if (request.Background && gate.RefusedTooOften)
        {
            throw new RestException($"{request.Route} was not sent: too many requests were refused in the last 10 minutes.") { NothingSent = true };
        }

        using var turn = await buckets.EnterAsync(request.Route, request.Resource, ct);
        var repeats = 0;
        for (var waits = 0; waits < MostWaits;)
        {
            await turn.OpenAsync(ct);
            await gate.OpenAsync(ct);
            var sent = await http.SendAsync(request.Method, request.Path, request.Body, request.Files, asBot: true, s_timeout, ct);
            if (sent is { Status: 429 } limited)
            {
                waits++;
                Limit(turn, limited, request.Route);
            }
            else if (sent is null or { Status: >= 500 })
            {
                if (!request.Repeatable || repeats++ == MostRepeats)
                {
                    throw new RestException($"{request.Route} got no usable answer ({sent?.Status.ToString(null, null) ?? "connection lost or timeout"}).");
                }

                var wait = s_firstRepeat * (1 << repeats) * (0.5 + (jitter() / 2));
                LogRepeat(request.Route, sent?.Status ?? 0, wait);
                await Task.Delay(wait, clock, ct);
            }
            else
            {
                return Final(turn, sent.Value, request, isRepeat: repeats > 0);
            }
        }

        throw new RestException($"{request.Route} was rate limited {MostWaits} times in a row.");
    }

    private RestAnswer Final(Buckets.Turn turn, HttpAnswer sent, RestRequest request, bool isRepeat)
    {
        turn.Learn(sent.Limits);
        gate.Succeeded();
        switch (sent.Status)
        {
            case 401:
                gate.Refused();
                gate.TokenDied();
                throw new RestException($"{request.Route} was answered 401: Discord refuses the bot token.");
            case 403:
                gate.Refused();
                break;
            case 404 when isRepeat && request.Method == HttpMethod.Delete:
                return new(204, []);
            default:
                break;
        }

        var answer = new RestAnswer(sent.Status, sent.Body);
        if (!answer.Ok)
        {
            LogRefused(request.Route, sent.Status, answer.Error);
        }

        return answer;
    }

    private void Limit(Buckets.Turn turn, HttpAnswer limited, string route)
    {
        if (!limited.Limits.Any)
        {
            gate.Refused();
            gate.Ban();
            return;
        }

        var wait = RetryAfter(limited);
        LogLimited(route, limited.Limits.Scope, wait);
        switch (limited.Limits.Scope)
        {
            case LimitScope.Global:
                gate.Refused();
                gate.Pause(wait);
                break;
            case LimitScope.User:
                gate.Refused();
                turn.Learn(limited.Limits);
                turn.Block(wait);
                break;
            case LimitScope.Shared:
                // The resource is busy with others; what the bucket says about us is beside the point.
                turn.Block(wait);
                break;
            default:
                throw new InvalidOperationException($"No such scope: {limited.Limits.Scope}.");
        }
    }

    /// <summary>The body's <c>retry_after</c> in seconds with decimals, else the header's whole seconds, else one second.</summary>
    public static TimeSpan RetryAfter(HttpAnswer limited)
    {
        try
        {
            using var body = JsonDocument.Parse(limited.Body);
            if (body.RootElement.TryGetProperty("retry_after", out var seconds) && seconds.TryGetDouble(out var value) && value is >= 0 and < 1e7)
            {
                return TimeSpan.FromSeconds(value);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The header says it too.
        }

        return limited.Limits.RetryAfter ?? TimeSpan.FromSeconds(1);
    }

    [LoggerMessage(LogLevel.Warning, "{Route} was answered {Status} (0: not at all); it is repeated in {Wait}.")]
    private partial void LogRepeat(string route, int status, TimeSpan wait);

    [LoggerMessage(LogLevel.Warning, "{Route} was answered {Status}: {Error}")]
    private partial void LogRefused(string route, int status, DiscordError error);

    [LoggerMessage(LogLevel.Information, "{Route} is rate limited ({Scope}) and goes on in {Wait}.")]
    private partial void LogLimited(string route, LimitScope scope, TimeSpan wait);
}
