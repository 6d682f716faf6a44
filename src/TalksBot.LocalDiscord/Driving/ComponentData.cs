using System.Globalization;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>The data of a pressed button or a made choice.</summary>
internal static class ComponentData
{
    /// <param name="values">Null for a button.</param>
    public static ReadOnlyMemory<byte> Write(ComponentView component, IReadOnlyList<object>? values, ResolvedData resolved)
    {
        var fewest = component.Json.GetLong("min_values") ?? 1;
        var most = component.Json.GetLong("max_values") ?? 1;
        if (values is not null && (values.Count < fewest || values.Count > most))
            throw new InvalidOperationException($"'{component.CustomId}' takes {fewest} to {most} choices.");
        return JsonBytes.Object(writer =>
        {
            writer.WriteString("custom_id", component.CustomId);
            writer.WriteNumber("component_type", component.Type);
            if (values is null)
                return;
            writer.WriteStartArray("values");
            foreach (var value in values)
                writer.WriteStringValue(Value(component, value, resolved));
            writer.WriteEndArray();
            resolved.Write(writer);
        });
    }

    private static string Value(ComponentView component, object value, ResolvedData resolved)
    {
        if (component.Type != ComponentType.StringSelect)
        {
            return resolved.Add(value)?.ToString(CultureInfo.InvariantCulture)
                ?? throw new InvalidOperationException($"'{component.CustomId}' takes users, roles or channels.");
        }

        var option = component.Json.Items("options")
            .Where(option => option.GetText("value") == value as string || option.GetText("label") == value as string)
            .Select(option => option.GetText("value"))
            .FirstOrDefault();
        return option ?? throw new InvalidOperationException($"'{component.CustomId}' offers no '{value}'.");
    }
}
