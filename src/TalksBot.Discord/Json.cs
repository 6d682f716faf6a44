using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TalksBot.Discord;

/// <summary>Small steps over a <see cref="Utf8JsonReader"/>: objects are walked property by property, parts are cut out and read later.</summary>
internal static class Json
{
    /// <summary>Enters an object; false when the value is something else.</summary>
    public static bool Enter(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.StartObject;

    /// <summary>Moves to the next property's name; false at the object's end.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>From a property's name over its whole value.</summary>
    public static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>From a property's name over its value, which is returned as the bytes it is made of.</summary>
    public static ReadOnlySpan<byte> Cut(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        return CutHere(ref reader, json);
    }

    /// <summary>The value that the reader stands on, as bytes; the reader is left at its end.</summary>
    public static ReadOnlySpan<byte> CutHere(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    /// <summary>From a property's name to its snowflake, written as a string or as a number; 0 when it is neither.</summary>
    public static ulong Id(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => ParseId(reader.ValueSpan),
            JsonTokenType.Number when reader.TryGetUInt64(out var id) => id,
            _ => 0,
        };
    }

    /// <summary>A decimal snowflake or bit set; 0 when the text is anything else.</summary>
    public static ulong ParseId(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out ulong id, out var used) && used == text.Length ? id : 0;

    /// <summary>From a property's name to its text; null for null.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return TextHere(ref reader);
    }

    /// <summary>The value that the reader stands on as text: strings unescaped, numbers and booleans as written, null for all else.</summary>
    public static string? TextHere(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>From a property's name to its whole number; null for anything else.</summary>
    public static long? Whole(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            return number;
        }

        reader.Skip();
        return null;
    }

    public static bool IsTrue(ref Utf8JsonReader reader)
    {
        reader.Read();
        var isTrue = reader.TokenType == JsonTokenType.True;
        reader.Skip();
        return isTrue;
    }

    public static string Decimal(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
