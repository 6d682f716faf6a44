using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using TalksBot.LocalDiscord.Gateway;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Where every HTTP request arrives: no middleware, no logging, straight to gateway, files or API.</summary>
internal sealed class HttpFront(GatewayHub gateway, RestApi api, DiscordWorld world) : IHttpApplication<HttpContext>
{
    private readonly FileRoutes files = new(world.Attachments);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var isFile = path.StartsWith(FileRoutes.Path, StringComparison.Ordinal);
        if (IsOfAPage(context, isFile))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (path.StartsWith(GatewayHub.BasePath, StringComparison.Ordinal) || path.StartsWith(GatewayHub.ResumePath, StringComparison.Ordinal))
            return gateway.AcceptAsync(context);
        return isFile ? files.AnswerAsync(context) : api.AnswerAsync(context);
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is kept per request.
    }

    // A browser names the page that asks, a bot never does. Pages may look at pictures, which they ask for without an origin.
    private static bool IsOfAPage(HttpContext context, bool isFile)
    {
        var headers = context.Request.Headers;
        return !Loopback.IsHost(headers.Host, context.Connection.LocalPort) || headers.ContainsKey(HeaderNames.Origin)
            || (headers.TryGetValue("Sec-Fetch-Site", out var site) && (!isFile || site == "cross-site"));
    }
}
