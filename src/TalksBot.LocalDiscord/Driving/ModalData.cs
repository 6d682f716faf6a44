using System.Globalization;
using System.Text.Json;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>Fills a form in and mirrors its tree, as a submit does.</summary>
internal sealed class ModalData(ModalView modal, IReadOnlyList<SlashOption> given, ResolvedData resolved)
{
    private int nextId;

    public ReadOnlyMemory<byte> Write()
    {
        if (given.FirstOrDefault(value => modal.Fields.All(field => field.CustomId != value.Name)) is { } unknown)
            throw new InvalidOperationException($"The form '{modal.Title}' has no field '{unknown.Name}'.");
        return JsonBytes.Object(writer =>
        {
            writer.WriteString("custom_id", modal.CustomId);
            writer.WriteStartArray("components");
            foreach (var component in modal.Json.Items("components"))
                WriteTop(writer, component);
            writer.WriteEndArray();
            resolved.Write(writer);
        });
    }

    private void WriteTop(Utf8JsonWriter writer, JsonElement component)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", component.GetLong("type")!.Value);
        writer.WriteNumber("id", Id(component));
        if (component.Get("component") is { } field)
        {
            writer.WritePropertyName("component");
            WriteField(writer, field);
        }

        if (component.Get("components") is not null)
        {
            writer.WriteStartArray("components");
            foreach (var child in component.Items("components"))
                WriteField(writer, child);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteField(Utf8JsonWriter writer, JsonElement field)
    {
        var type = (int)field.GetLong("type")!.Value;
        var id = field.GetText("custom_id")!;
        var value = given.FirstOrDefault(value => value.Name == id)?.Value;
        writer.WriteStartObject();
        writer.WriteNumber("type", type);
        writer.WriteNumber("id", Id(field));
        writer.WriteString("custom_id", id);
        switch (type)
        {
            case ComponentType.TextInput:
                writer.WriteString("value", Text(field, id, value));
                break;
            case ComponentType.RadioGroup:
                if (Chosen(field, id, value) is [var one, ..])
                    writer.WriteString("value", one);
                else
                    writer.WriteNull("value");
                break;
            case ComponentType.Checkbox:
                writer.WriteBoolean("value", value is bool ticked ? ticked : field.IsTrue("default"));
                break;
            default:
                writer.WriteStartArray("values");
                foreach (var chosen in Chosen(field, id, value))
                    writer.WriteStringValue(chosen);
                writer.WriteEndArray();
                break;
        }

        writer.WriteEndObject();
    }

    private static string Text(JsonElement field, string id, object? value)
    {
        var text = value?.ToString() ?? field.GetText("value") ?? "";
        var isRequired = field.Get("required") is not { ValueKind: JsonValueKind.False };
        var shortest = Math.Max(field.GetLong("min_length") ?? 0, isRequired ? 1 : 0);
        var isLeftOut = text.Length == 0 && !isRequired;
        if (!isLeftOut && (text.Length < shortest || text.Length > (field.GetLong("max_length") ?? 4000)))
            throw new InvalidOperationException($"Discord's client would not take {text.Length} characters for the field '{id}'.");
        return text;
    }

    private List<string> Chosen(JsonElement field, string id, object? value)
    {
        var options = field.Items("options").ToList();
        List<string> chosen = value switch
        {
            null => [.. options.Where(option => option.IsTrue("default")).Select(option => option.GetText("value")!)],
            string one => [one],
            string[] many => [.. many],
            object[] many => [.. many.Select(one => resolved.Add(one)?.ToString(CultureInfo.InvariantCulture) ?? one.ToString()!)],
            _ => [resolved.Add(value)?.ToString(CultureInfo.InvariantCulture) ?? value.ToString()!],
        };
        var isRequired = field.Get("required") is not { ValueKind: JsonValueKind.False };
        var isOffered = options.Count == 0 || chosen.All(one => options.Any(option => option.GetText("value") == one));
        if (!isOffered || (isRequired && chosen.Count == 0) || chosen.Count > (field.GetLong("max_values") ?? 10))
            throw new InvalidOperationException($"Discord's client would not take '{string.Join(", ", chosen)}' for the field '{id}'.");
        return chosen;
    }

    private int Id(JsonElement component) => (int)(component.GetLong("id") is > 0 and var own ? own : ++nextId);
}
