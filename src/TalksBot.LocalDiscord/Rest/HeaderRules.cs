using System.Text.RegularExpressions;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>The headers that every request must have.</summary>
internal static partial class HeaderRules
{
    public static ApiError? Check(RestRequest request)
    {
        var headers = request.Http.Request.Headers;
        if (!UserAgent().IsMatch(headers.UserAgent.ToString()))
            return ApiError.OddUserAgent;
        if (request.Body.Length > 0 && !IsBodyType(headers.ContentType.ToString()))
        {
            return ApiError.InvalidForm(
                "_content_type", "CONTENT_TYPE_INVALID",
                "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
        }

        return null;
    }

    private static bool IsBodyType(string type) =>
        type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^DiscordBot \([^\s,]+, [^\s)]+\)( .*)?\z")]
    private static partial Regex UserAgent();
}
