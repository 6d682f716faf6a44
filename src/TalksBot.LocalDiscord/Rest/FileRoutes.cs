using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Gives uploaded files out. Whatever is in one, a browser may show it as a picture or save it, never run it.</summary>
internal sealed class FileRoutes(AttachmentStore files)
{
    public const string Path = "/attachments/";

    public async Task AnswerAsync(HttpContext context)
    {
        var id = context.Request.Path.Value![Path.Length..].Split('/')[0];
        if (!Snowflakes.TryParse(id, out var number) || files.Find(number) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The type is what the uploader said, so it may be no type at all.
        var type = MediaTypeHeaderValue.TryParse(file.ContentType, out var media) ? media : new("application/octet-stream");
        var disposition = new ContentDispositionHeaderValue(LocalAttachment.IsPicture(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        var response = context.Response;
        response.ContentType = type.ToString();
        response.ContentLength = file.Bytes.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
