using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TalksBot.TryPage;

/// <summary>Style and scripts, which are part of the program: nothing is fetched from elsewhere.</summary>
internal static class PageFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/assets/page.css", "page.css", "text/css; charset=utf-8");
        Map(endpoints, "/assets/page.js", "page.js", "text/javascript; charset=utf-8");
        Map(endpoints, "/_framework/blazor.web.js", "blazor.web.js", "text/javascript; charset=utf-8");
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, string file, string type)
    {
        var bytes = Read(file);
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        endpoints.MapGet(path, async (HttpContext context) =>
        {
            context.Response.Headers.ETag = tag;
            context.Response.Headers.CacheControl = "no-cache";
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
    }

    private static byte[] Read(string file)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream($"Assets/{file}")
            ?? throw new InvalidOperationException($"The program was built without Assets/{file}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
