using Microsoft.Extensions.Logging;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Interactions;

/// <summary>
/// The requests of one interaction. They are authorised by its token alone, count against no global limit and wait for no bucket.
/// Discord judges lateness: its clock decides, not ours.
/// </summary>
internal sealed partial class InteractionClient(
    DiscordHttp http, ApiGate gate, TimeProvider clock, Jitter jitter, ILogger<InteractionClient> logger)
{
    private const int MostRepeats = 3;
    private const int MostWaits = 5;
    private const int FirstServerError = 500;
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_shortestTry = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_lastTry = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_firstRepeat = TimeSpan.FromSeconds(0.5);

    /// <summary>Whether the token is over, so that nothing more may be sent through it.</summary>
    public bool IsOver(Exchange exchange) => clock.GetElapsedTime(exchange.ReceivedAt) >= s_lifetime;

    /// <summary>Sends the first answer. Repeated once inside the 3 seconds when no usable answer comes.</summary>
    public async Task<Delivery> CallbackAsync(Exchange exchange, JsonBuffer body, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var path = $"/interactions/{exchange.Incoming.Id.Value}/{exchange.Incoming.Token}/callback";
        var json = body.Written;
        for (var isRepeat = false; ; isRepeat = true)
        {
            if (gate.Banned)
            {
                LogBanned(exchange.Incoming.Id.Value);
                return Delivery.Lost;
            }

            var left = s_window - clock.GetElapsedTime(exchange.ReceivedAt);
            var timeout = isRepeat || left <= s_shortestTry ? s_lastTry : left / 2 > s_shortestTry ? left / 2 : s_shortestTry;
            var sent = await http.SendAsync(HttpMethod.Post, path, json, files, asBot: false, timeout, ct);
            if (sent is { Status: < 400 })
            {
                return Delivery.Done;
            }

            left = s_window - clock.GetElapsedTime(exchange.ReceivedAt);
            var wait = TimeSpan.Zero;
            switch (sent)
            {
                case null or { Status: >= FirstServerError }:
                    body.Forget();
                    break;
                case { Status: 429 } limited:
                    if (!Limited(limited, out wait))
                    {
                        return Delivery.Lost;
                    }

                    break;
                default:
                    return Judge(exchange, "POST /interactions/{id}/{token}/callback", sent.Value, isRepeat);
            }

            if (isRepeat || left <= wait)
            {
                LogLost("POST /interactions/{id}/{token}/callback", exchange.Incoming.Id.Value, sent?.Status ?? 0);
                return Delivery.Lost;
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, ct);
            }
        }
    }

    /// <summary>Rewrites the first answer, or the message that a deferral promised.</summary>
    public Task<Delivery> EditAsync(Exchange exchange, JsonBuffer body, IReadOnlyList<FileUpload> files, CancellationToken ct) =>
        WebhookAsync(exchange, HttpMethod.Patch, "PATCH /webhooks/{id}/{token}/messages/@original", "/messages/@original", body, files, ct);

    /// <summary>Takes back what a deferral promised.</summary>
    public Task<Delivery> DeleteAsync(Exchange exchange, CancellationToken ct) =>
        WebhookAsync(exchange, HttpMethod.Delete, "DELETE /webhooks/{id}/{token}/messages/@original", "/messages/@original", null, [], ct);

    /// <summary>Adds a message. It has no nonce, so it is not repeated.</summary>
    public Task<Delivery> FollowUpAsync(Exchange exchange, JsonBuffer body, IReadOnlyList<FileUpload> files, CancellationToken ct) =>
        WebhookAsync(exchange, HttpMethod.Post, "POST /webhooks/{id}/{token}", "", body, files, ct);

    private async Task<Delivery> WebhookAsync(
        Exchange exchange, HttpMethod method, string route, string rest, JsonBuffer? body, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var path = $"/webhooks/{exchange.Incoming.Application}/{exchange.Incoming.Token}{rest}";
        var mostRepeats = method == HttpMethod.Post ? 0 : MostRepeats;
        var json = body?.Written;
        for (int repeats = 0, waits = 0; ;)
        {
            if (gate.Banned || IsOver(exchange))
            {
                return Delivery.Dead;
            }

            var sent = await http.SendAsync(method, path, json, files, asBot: false, s_timeout, ct);
            switch (sent)
            {
                case { Status: < 400 }:
                    return Delivery.Done;
                case null or { Status: >= FirstServerError }:
                    body?.Forget();
                    if (repeats++ == mostRepeats)
                    {
                        LogLost(route, exchange.Incoming.Id.Value, sent?.Status ?? 0);
                        return Delivery.Lost;
                    }

                    await Task.Delay(s_firstRepeat * (1 << repeats) * (0.5 + (jitter() / 2)), clock, ct);
                    break;
                case { Status: 429 } limited:
                    if (!Limited(limited, out var wait) || waits++ == MostWaits)
                    {
                        return Delivery.Lost;
                    }

                    await Task.Delay(wait, clock, ct);
                    break;
                case { Status: 404 } when method == HttpMethod.Delete && repeats > 0:
                    return Delivery.Done;
                default:
                    return Judge(exchange, route, sent.Value, isRepeat: repeats > 0);
            }
        }
    }

    private bool Limited(HttpAnswer limited, out TimeSpan wait)
    {
        wait = RestClient.RetryAfter(limited);
        if (limited.Limits.Scope != LimitScope.Shared || !limited.Limits.Any)
        {
            gate.Refused();
        }

        if (limited.Limits.Any)
        {
            return true;
        }

        gate.Ban();
        return false;
    }

    private Delivery Judge(Exchange exchange, string route, HttpAnswer sent, bool isRepeat)
    {
        var error = DiscordError.Read(sent.Body);
        if (error.Code == DiscordError.AlreadyAcknowledged && isRepeat)
        {
            return Delivery.Done;
        }

        switch (sent.Status)
        {
            case 401 or 404:
                // Only this interaction's token is dead; the bot's is fine.
                if (sent.Status == 401)
                {
                    gate.Refused();
                }

                LogDead(route, exchange.Incoming.Id.Value, sent.Status, error);
                return Delivery.Dead;
            case 403:
                gate.Refused();
                LogBug(route, exchange.Incoming.Id.Value, sent.Status, error);
                return Delivery.Dead;
            default:
                LogBug(route, exchange.Incoming.Id.Value, sent.Status, error);
                return error.Code == DiscordError.AlreadyAcknowledged ? Delivery.Dead : Delivery.Refused;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Route} for interaction {Id} got no usable answer ({Status}).")]
    private partial void LogLost(string route, ulong id, int status);

    [LoggerMessage(LogLevel.Warning, "Interaction {Id} stays unanswered while Discord's edge refuses this address.")]
    private partial void LogBanned(ulong id);

    [LoggerMessage(LogLevel.Information, "{Route} for interaction {Id} came too late and is dropped: {Status} {Error}")]
    private partial void LogDead(string route, ulong id, int status, DiscordError error);

    [LoggerMessage(LogLevel.Error, "{Route} for interaction {Id} was refused, which is a bug here: {Status} {Error}")]
    private partial void LogBug(string route, ulong id, int status, DiscordError error);
}
