using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TalksBot.LocalDiscord.Gateway;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Where every HTTP request arrives: no middleware, no logging, straight to gateway, files or API.</summary>
internal sealed class HttpFront(GatewayHub gateway, RestApi api, DiscordWorld world) : IHttpApplication<HttpContext>
{
    private const string FilesPath = "/attachments/";

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith(GatewayHub.BasePath, StringComparison.Ordinal) || path.StartsWith(GatewayHub.ResumePath, StringComparison.Ordinal))
            return gateway.AcceptAsync(context);
        return path.StartsWith(FilesPath, StringComparison.Ordinal) ? ServeFileAsync(context, path) : api.AnswerAsync(context);
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is kept per request.
    }

    private async Task ServeFileAsync(HttpContext context, string path)
    {
        var id = path[FilesPath.Length..].Split('/')[0];
        if (!Snowflakes.TryParse(id, out var number) || world.Attachments.Find(number) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
