using Microsoft.AspNetCore.Http;
using TalksBot.LocalDiscord;

namespace TalksBot.TryPage;

/// <summary>What every answer of the page tells the browser to refuse on its behalf: foreign frames, scripts, styles and readers.</summary>
internal static class AnswerHeaders
{
    /// <summary>Written when the answer starts, so that they win over what anybody behind has set.</summary>
    public static void Promise(HttpContext context, Uri standIn) => context.Response.OnStarting(() =>
    {
        Write(context, standIn);
        return Task.CompletedTask;
    });

    private static void Write(HttpContext context, Uri standIn)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context, standIn);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Tells other sites as little as no-referrer, under which a browser would hide the page's origin from this server too.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static string Policy(HttpContext context, Uri standIn)
    {
        // Some browsers don't count a web socket of the page's own host as 'self'.
        var (host, port) = (context.Request.Headers.Host, context.Connection.LocalPort);
        var socket = Loopback.IsHost(host, port) ? $" ws://{host}" : "";
        return string.Join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            // The colour that a bot gives a container is a number, written by this program.
            "style-src-attr 'unsafe-inline'",
            $"img-src 'self' data: {standIn.GetLeftPart(UriPartial.Authority)}",
            $"connect-src 'self'{socket}",
            "form-action 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'");
    }
}
