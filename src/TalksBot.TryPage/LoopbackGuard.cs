using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TalksBot.LocalDiscord;

namespace TalksBot.TryPage;

/// <summary>
/// Lets in only what this page itself asks for, or a reader who opens it. Listening on loopback alone keeps no other page out: each page
/// that the same browser has open can send requests here, and its server can give its own name this machine's address.
/// </summary>
/// <param name="standIn">Any address of the stand-in for Discord, whose pictures the page shows.</param>
internal sealed class LoopbackGuard(RequestDelegate next, Uri standIn)
{
    /// <summary>To be called before everything else that answers.</summary>
    public static void Use(IApplicationBuilder app, Uri standIn) => app.Use(next => new LoopbackGuard(next, standIn).InvokeAsync);

    public Task InvokeAsync(HttpContext context)
    {
        AnswerHeaders.Promise(context, standIn);
        if (Refusal(context) is not var (status, why))
            return next(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why, context.RequestAborted);
    }

    private static (int Status, string Why)? Refusal(HttpContext context)
    {
        var (request, headers, port) = (context.Request, context.Request.Headers, context.Connection.LocalPort);
        if (!Loopback.IsHost(headers.Host, port))
            return (StatusCodes.Status421MisdirectedRequest, $"This page is at http://127.0.0.1:{port} only.");
        if (headers.Origin.Count > 0 && !Loopback.IsOrigin(headers.Origin, port))
            return (StatusCodes.Status403Forbidden, "A page of another origin may do nothing here.");
        if (headers.Origin.Count == 0 && NeedsOrigin(request))
            return (StatusCodes.Status403Forbidden, "Say by Origin which page asks.");
        return headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && !IsOpenedByReader(request)
            ? (StatusCodes.Status403Forbidden, "A page of another site may only link here.")
            : null;
    }

    // Every browser sends it with these. Web sockets come as an upgrade, or as CONNECT with HTTP/2.
    private static bool NeedsOrigin(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);

    // A link that was followed to a page of its own. A page in a frame is a navigation too, but no document.
    private static bool IsOpenedByReader(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
            && request.Headers["Sec-Fetch-Mode"] == "navigate"
            && request.Headers["Sec-Fetch-Dest"].ToString() is "document" or "";
}
