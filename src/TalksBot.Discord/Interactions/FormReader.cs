using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>The values of a submitted form. Whatever kind of input carries a custom_id and a value counts, at any depth.</summary>
internal static class FormReader
{
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> components)
    {
        var fields = new Dictionary<string, string>();
        if (!components.IsEmpty)
        {
            ReadList(components, fields);
        }

        return fields;
    }

    /// <summary>An array of texts; numbers and booleans as they are written.</summary>
    public static IReadOnlyList<string> Texts(ReadOnlySpan<byte> array)
    {
        var reader = new Utf8JsonReader(array);
        var texts = new List<string>();
        if (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (Json.TextHere(ref reader) is { } text)
                {
                    texts.Add(text);
                }
            }
        }

        return texts;
    }

    private static void ReadList(ReadOnlySpan<byte> components, Dictionary<string, string> fields)
    {
        var reader = new Utf8JsonReader(components);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            ReadOne(Json.CutHere(ref reader, components), fields);
        }
    }

    private static void ReadOne(ReadOnlySpan<byte> component, Dictionary<string, string> fields)
    {
        var reader = new Utf8JsonReader(component);
        string? customId = null, value = null;
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("custom_id"u8))
            {
                customId = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                value = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("values"u8))
            {
                value = string.Join('\n', Texts(Json.Cut(ref reader, component)));
            }
            else if (reader.ValueTextEquals("component"u8))
            {
                ReadOne(Json.Cut(ref reader, component), fields);
            }
            else if (reader.ValueTextEquals("components"u8))
            {
                ReadList(Json.Cut(ref reader, component), fields);
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        if (customId is not null && value is not null)
        {
            fields[customId] = value;
        }
    }
}
