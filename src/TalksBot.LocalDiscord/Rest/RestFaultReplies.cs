using System.Globalization;
using System.Text;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>The answers that faults give instead of the right ones.</summary>
internal static class RestFaultReplies
{
    /// <summary>Null for a fault that lets the request be applied.</summary>
    public static RestReply? Of(RestFault fault) => fault switch
    {
        RestFault.TooMany many => TooMany(many.Scope, many.RetryAfter, many.Scope == LimitScope.Shared ? 3 : 0),
        RestFault.EdgeBan => Html(429, "<html><title>Access denied</title><body>error code: 1015</body></html>"),
        RestFault.Error { Status: >= 500 } error => Html(error.Status, $"<html><body>{error.Status}</body></html>"),
        RestFault.Error error => new ApiError(error.Status, error.Code, error.Message),
        _ => null,
    };

    public static RestReply TooMany(LimitScope scope, TimeSpan retryAfter, int remaining)
    {
        var body = JsonBytes.Object(writer =>
        {
            writer.WriteString("message", "You are being rate limited.");
            writer.WriteNumber("retry_after", Math.Round(retryAfter.TotalSeconds, 3));
            writer.WriteBoolean("global", scope == LimitScope.Global);
        });
        List<(string, string)> headers =
        [
            ("Retry-After", Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Scope", scope switch { LimitScope.Global => "global", LimitScope.Shared => "shared", _ => "user" }),
        ];
        if (scope == LimitScope.Global)
            headers.Add(("X-RateLimit-Global", "true"));
        else
            headers.Add(("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)));
        if (scope == LimitScope.User)
            headers.Add(("X-RateLimit-Reset-After", retryAfter.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)));
        return new RestReply(429, body) { Headers = headers };
    }

    // Answers of the edge carry none of the API's headers.
    private static RestReply Html(int status, string html) =>
        new(status, Encoding.UTF8.GetBytes(html)) { ContentType = "text/html; charset=UTF-8" };
}
