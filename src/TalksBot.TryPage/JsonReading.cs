using System.Text.Json;

namespace TalksBot.TryPage;

/// <summary>Reads what the bot sent, which the stand-in has found valid; what is absent is null or nothing.</summary>
internal static class JsonReading
{
    extension(JsonElement owner)
    {
        public JsonElement? Field(string name) =>
            owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        public string? Text(string name) => owner.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

        public int? Whole(string name) => owner.Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

        public bool Is(string name) => owner.Field(name) is { ValueKind: JsonValueKind.True };

        /// <summary>A snowflake, which comes as text.</summary>
        public ulong? Id(string name) =>
            ulong.TryParse(owner.Text(name), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

        public IEnumerable<JsonElement> List(string name) => owner.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
    }
}
