using System.Text.Json;

namespace TalksBot.LocalDiscord;

/// <summary>Reads JSON that may hold anything: what is absent or of another kind is null or nothing.</summary>
public static class JsonReading
{
    /// <summary>The value of a field, or null when it is absent or JSON null.</summary>
    public static JsonElement? Get(this JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>A text field, or null when it is absent or no text.</summary>
    public static string? GetText(this JsonElement owner, string name) =>
        owner.Get(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A whole number, or null when it is absent or none.</summary>
    public static long? GetLong(this JsonElement owner, string name) =>
        owner.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>Whether a field is true; absent is false.</summary>
    public static bool IsTrue(this JsonElement owner, string name) => owner.Get(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The entries of a list field; none when it is absent or no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement owner, string name) =>
        owner.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A snowflake, which comes as text, or null when it is absent or none.</summary>
    public static ulong? GetId(this JsonElement owner, string name) =>
        owner.GetText(name) is { } text && Snowflakes.TryParse(text, out var id) ? id : null;
}
