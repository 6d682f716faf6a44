using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using TalksBot.LocalDiscord.Faults;
using TalksBot.LocalDiscord.Gateway;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Buckets per route and top-level resource, and the global limit, as far as the options want them.</summary>
internal sealed class RateLimits(LocalDiscordOptions options)
{
    private static readonly object Key = new();
    private readonly ConcurrentDictionary<string, SendBudget> buckets = new();
    private readonly SendBudget global = new(options.GlobalLimit, TimeSpan.FromSeconds(1), options.Clock);

    /// <summary>Counts the request; the 429 when it was one too many.</summary>
    public RestReply? Check(RestRequest request)
    {
        if (options.RateLimits == RateLimiting.Silent || request.Parts is ["interactions", ..])
            return null;
        var (route, resource) = BucketOf(request);
        if (options.RateLimits == RateLimiting.Generous)
        {
            Note(request.Http, options.BucketLimit, options.BucketLimit - 1, options.BucketWindow, route);
            return null;
        }

        var bucket = buckets.GetOrAdd(route + resource, _ => new(options.BucketLimit, options.BucketWindow, options.Clock));
        var isExempt = request.Parts is ["webhooks", _, _, ..];
        if (!isExempt && !global.TryTake())
            return RestFaultReplies.TooMany(LimitScope.Global, global.Look().ResetAfter, 0);
        var isTaken = bucket.TryTake();
        var (remaining, resetAfter) = bucket.Look();
        Note(request.Http, options.BucketLimit, remaining, resetAfter, route);
        return isTaken ? null : RestFaultReplies.TooMany(LimitScope.User, resetAfter, 0);
    }

    /// <summary>Writes the headers that <see cref="Check"/> noted.</summary>
    public void Describe(HttpContext context)
    {
        if (!context.Items.TryGetValue(Key, out var noted) || noted is not Noted now)
            return;
        var headers = context.Response.Headers;
        var seconds = now.ResetAfter.TotalSeconds;
        headers["X-RateLimit-Limit"] = now.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = now.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = seconds.ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] =
            (options.Clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0 + seconds).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = now.Bucket;
    }

    private static void Note(HttpContext context, int limit, int remaining, TimeSpan resetAfter, string route) =>
        context.Items[Key] = new Noted(limit, remaining, resetAfter, route);

    // The bucket id names the route without its top-level resource, as Discord's does.
    private (string Route, string Resource) BucketOf(RestRequest request)
    {
        var parts = request.Parts;
        var resource = parts switch
        {
            ["webhooks", var id, var token, ..] => id + token,
            ["channels" or "guilds" or "webhooks", var id, ..] => id,
            _ => "",
        };
        if (options.OneBucketPerResource && resource.Length > 0)
            return (parts[0], resource);
        var route = string.Join('-', parts.Select((part, i) => (i is 1 or 2 && resource.Contains(part, StringComparison.Ordinal))
            || Snowflakes.TryParse(part, out _) ? "id" : part));
        return ($"{request.Method}-{route}".ToLowerInvariant(), resource);
    }

    private sealed record Noted(int Limit, int Remaining, TimeSpan ResetAfter, string Bucket);
}
