using System.Globalization;
using System.Net.Http.Headers;

namespace TalksBot.Discord.Rest;

/// <summary>Who a 429 concerns.</summary>
internal enum LimitScope
{
    User,
    Shared,
    Global,
}

/// <summary>What an answer's headers say about rate limits; <see cref="Any"/> is false when they say nothing, as answers of the edge do.</summary>
internal readonly record struct LimitHeaders(
    bool Any, string? Bucket, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, LimitScope Scope)
{
    public static LimitHeaders Read(HttpResponseHeaders headers)
    {
        var all = headers.NonValidated;
        var bucket = Text(all, "X-RateLimit-Bucket");
        var remaining = Text(all, "X-RateLimit-Remaining");
        var scope = Text(all, "X-RateLimit-Scope");
        var global = Text(all, "X-RateLimit-Global");
        return new(
            bucket is not null || remaining is not null || scope is not null || global is not null,
            bucket,
            int.TryParse(remaining, NumberStyles.None, CultureInfo.InvariantCulture, out var left) ? left : null,
            Seconds(Text(all, "X-RateLimit-Reset-After")),
            Seconds(Text(all, "Retry-After")),
            scope == "global" || string.Equals(global, "true", StringComparison.OrdinalIgnoreCase) ? LimitScope.Global
                : scope == "shared" ? LimitScope.Shared
                : LimitScope.User);
    }

    private static string? Text(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.ToString() : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e9
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
