using System.Text.Json;

namespace TalksBot.LocalDiscord.Rest;

/// <summary>What goes back: a status and JSON, or nothing but the status.</summary>
internal sealed record RestReply(int Status, ReadOnlyMemory<byte> Body)
{
    public static readonly RestReply NoContent = new(204, default);

    public string ContentType { get; init; } = "application/json";

    /// <summary>Extra headers, such as those of a 429.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static RestReply Ok(Action<Utf8JsonWriter> write) => new(200, JsonBytes.Of(write));

    public static RestReply Ok(JsonElement json) => Ok(json.WriteTo);

    public static implicit operator RestReply(ApiError error) => error.ToReply();
}
