using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalksBot.LocalDiscord;

/// <summary>Writes JSON straight to bytes, the way that everything of this stand-in goes out.</summary>
internal static class JsonBytes
{
    private const int LongestKept = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // Each thread keeps its tools between calls; a call inside another one finds none and makes its own.
    [ThreadStatic]
    private static Tools? idle;

    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var tools = idle ?? new Tools();
        idle = null;
        write(tools.Writer);
        tools.Writer.Flush();
        var json = tools.Buffer.WrittenSpan.ToArray();
        if (tools.Buffer.Capacity <= LongestKept)
        {
            tools.Buffer.ResetWrittenCount();
            tools.Writer.Reset();
            idle = tools;
        }

        return json;
    }

    /// <summary>The same for one object.</summary>
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> writeFields) => Of(writer =>
    {
        writer.WriteStartObject();
        writeFields(writer);
        writer.WriteEndObject();
    });

    public static JsonElement Parse(ReadOnlyMemory<byte> json) => JsonElement.Parse(json.Span);

    /// <summary>Ids go out as strings, for JavaScript loses digits above 2^53.</summary>
    public static void WriteId(this Utf8JsonWriter writer, string name, ulong id)
    {
        Span<char> digits = stackalloc char[20];
        id.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteString(name, digits[..length]);
    }

    public static void WriteIdValue(this Utf8JsonWriter writer, ulong id) =>
        writer.WriteStringValue(id.ToString(CultureInfo.InvariantCulture));

    public static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset at) =>
        writer.WriteString(name, at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture));

    public static void WriteRaw(this Utf8JsonWriter writer, string name, ReadOnlyMemory<byte> json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json.Span, skipInputValidation: true);
    }

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

    private sealed class Tools
    {
        public Tools() => Writer = new Utf8JsonWriter(Buffer, Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new(2048);

        public Utf8JsonWriter Writer { get; }
    }
}
