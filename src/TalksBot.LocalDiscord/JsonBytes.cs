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

    private sealed class Tools
    {
        public Tools() => Writer = new Utf8JsonWriter(Buffer, Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new(2048);

        public Utf8JsonWriter Writer { get; }
    }
}
