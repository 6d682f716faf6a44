using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>Reads a JSON body, or a multipart one with <c>payload_json</c> and <c>files[n]</c>.</summary>
internal static class BodyReader
{
    public static async ValueTask<ApiError?> ReadAsync(RestRequest request)
    {
        var type = request.Http.Request.ContentType ?? "";
        if (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return ReadJson(request, request.Body);
        if (!MediaTypeHeaderValue.TryParse(type, out var media)
            || HeaderUtilities.RemoveQuotes(media.Boundary).Value is not { Length: > 0 } boundary)
        {
            return ApiError.InvalidForm("_content_type", "CONTENT_TYPE_INVALID", "The multipart boundary is missing.");
        }

        try
        {
            return await ReadPartsAsync(request, new MultipartReader(boundary, new MemoryStream(request.Body.ToArray())));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return ApiError.InvalidForm("_content_type", "CONTENT_TYPE_INVALID", "The multipart body is broken.");
        }
    }

    private static async ValueTask<ApiError?> ReadPartsAsync(RestRequest request, MultipartReader reader)
    {
        var files = new List<UploadedFile>();
        while (await reader.ReadNextSectionAsync(request.Http.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                return ApiError.InvalidForm("_parts", "CONTENT_DISPOSITION_INVALID", "A part has no Content-Disposition.");
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content, request.Http.RequestAborted);
            if (name == "payload_json")
            {
                if (ReadJson(request, content.ToArray()) is { } error)
                    return error;
            }
            else if (name is ['f', 'i', 'l', 'e', 's', '[', .. var index, ']'])
            {
                var written = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
                var fileName = HeaderUtilities.RemoveQuotes(written).Value;
                if (string.IsNullOrEmpty(fileName))
                    return ApiError.InvalidForm(name, "BASE_TYPE_REQUIRED", "A file needs a filename.");
                files.Add(new(index, fileName, section.ContentType ?? "application/octet-stream", content.ToArray()));
            }
            else
            {
                return ApiError.InvalidForm(name, "UNKNOWN_PART", "Parts are payload_json and files[n].");
            }
        }

        request.Files = files;
        if (request.Json.ValueKind == JsonValueKind.Undefined)
            request.Json = JsonBytes.Parse("{}"u8.ToArray());
        return null;
    }

    private static ApiError? ReadJson(RestRequest request, ReadOnlyMemory<byte> json)
    {
        try
        {
            request.Json = JsonBytes.Parse(json);
            return null;
        }
        catch (JsonException)
        {
            return ApiError.BadJson;
        }
    }
}
