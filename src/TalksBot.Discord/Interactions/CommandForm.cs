using System.Text;
using System.Text.Json;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Interactions;

/// <summary>One command, ours or Discord's, in a form in which equal ones have equal bytes: known fields only, in one order, without defaults.</summary>
internal static class CommandForm
{
    private static readonly string[] s_texts = ["name", "description", "default_member_permissions"];
    private static readonly string[] s_translations = ["name_localizations", "description_localizations"];
    private static readonly string[] s_numbers = ["min_length", "max_length", "min_value", "max_value"];
    private static readonly string[] s_flags = ["required", "autocomplete", "nsfw"];
    private static readonly string[] s_lists = ["choices", "options"];

    public static string Of(JsonElement command)
    {
        using var buffer = JsonBuffer.Rent();
        Write(buffer.Writer, command);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement command)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", command.TryGetProperty("type", out var type) ? type.GetInt32() : 1);
        foreach (var field in s_texts)
        {
            if (command.TryGetProperty(field, out var text) && text.ToString() is { Length: > 0 } words)
            {
                writer.WriteString(field, words);
            }
        }

        foreach (var field in s_translations)
        {
            if (command.TryGetProperty(field, out var translations) && translations.ValueKind == JsonValueKind.Object)
            {
                WriteTranslations(writer, field, translations);
            }
        }

        foreach (var field in s_numbers)
        {
            if (command.TryGetProperty(field, out var number) && number.ValueKind == JsonValueKind.Number)
            {
                writer.WriteNumber(field, number.GetDouble());
            }
        }

        foreach (var field in s_flags)
        {
            if (command.TryGetProperty(field, out var flag) && flag.ValueKind == JsonValueKind.True)
            {
                writer.WriteBoolean(field, true);
            }
        }

        foreach (var field in s_lists)
        {
            if (command.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0)
            {
                WriteList(writer, field, list);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteTranslations(Utf8JsonWriter writer, string field, JsonElement translations)
    {
        writer.WriteStartObject(field);
        foreach (var translation in translations.EnumerateObject().OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            writer.WriteString(translation.Name, translation.Value.GetString());
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string field, JsonElement list)
    {
        writer.WriteStartArray(field);
        foreach (var item in list.EnumerateArray())
        {
            if (field == "options")
            {
                Write(writer, item);
            }
            else
            {
                writer.WriteStartObject();
                writer.WriteString("name", item.GetProperty("name").GetString());
                writer.WriteString("value", item.GetProperty("value").ToString());
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }
}
