using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>A request as the peer got it; <see cref="Path"/> is without <c>/api/v10</c>, <see cref="Body"/> is the JSON, also of a multipart one.</summary>
internal sealed record Seen(string Method, string FullPath, string Query, string Body)
{
    public const string Api = "/api/v10";

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The parts of a multipart body by name: file name and bytes.</summary>
    public IReadOnlyDictionary<string, (string Name, byte[] Content)> Files { get; init; } = new Dictionary<string, (string, byte[])>();

    public string Path => FullPath.StartsWith(Api, StringComparison.Ordinal) ? FullPath[Api.Length..] : FullPath;

    public bool IsCallback => Path.StartsWith("/interactions/", StringComparison.Ordinal);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public int Type => Json.GetProperty("type").GetInt32();

    /// <summary>All texts of a message, whichever component holds them.</summary>
    public string Text => string.Join('\n', Everything(Json).Where(part => part.Name == "content").Select(part => part.Value.GetString()));

    public int Flags => (Json.TryGetProperty("data", out var data) ? data : Json).TryGetProperty("flags", out var flags) ? flags.GetInt32() : 0;

    public static async Task<Seen> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var files = new Dictionary<string, (string, byte[])>();
        string body;
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            body = form["payload_json"].ToString();
            if (form.Files.GetFile("payload_json") is { } json)
            {
                body = Encoding.UTF8.GetString(await BytesAsync(json));
            }

            foreach (var file in form.Files.Where(file => file.Name != "payload_json"))
            {
                files[file.Name] = (file.FileName, await BytesAsync(file));
            }
        }
        else
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            body = await reader.ReadToEndAsync();
        }

        return new(request.Method, request.Path.Value!, request.QueryString.Value!, body) { Headers = headers, Files = files };
    }

    public static IEnumerable<JsonProperty> Everything(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(part => Everything(part.Value).Prepend(part)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Everything),
        _ => [],
    };

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
