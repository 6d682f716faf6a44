using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>A file of a multipart request.</summary>
/// <param name="Index">The n of <c>files[n]</c>, as it was written.</param>
internal sealed record UploadedFile(string Index, string FileName, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>A request to the API with its body read.</summary>
internal sealed class RestRequest
{
    public required HttpContext Http { get; init; }

    public required string Method { get; init; }

    /// <summary>The path after <c>/api/v10</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The parts of <see cref="Path"/>.</summary>
    public required string[] Parts { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When the headers had arrived, as <see cref="Stopwatch"/> counts.</summary>
    public required long ReceivedAt { get; init; }

    /// <summary>The JSON of the body, or of <c>payload_json</c>; undefined when there is none.</summary>
    public JsonElement Json { get; set; }

    public IReadOnlyList<UploadedFile> Files { get; set; } = [];

    public bool Asks(string query) => string.Equals(Http.Request.Query[query], "true", StringComparison.OrdinalIgnoreCase);

    public bool TryGetId(int part, out ulong id) => Snowflakes.TryParse(Parts[part], out id);
}
