using System.Text.Json;

namespace TalksBot.LocalDiscord.World;

/// <summary>A component of a message or a modal, as a test or a page looks at it.</summary>
/// <param name="Type">Discord's component type.</param>
/// <param name="Label">A button's label, a select's placeholder, or the label that a modal puts round a field.</param>
/// <param name="Json">The component itself.</param>
public sealed record ComponentView(int Type, string? CustomId, string? Label, bool IsDisabled, JsonElement Json)
{
    internal static IReadOnlyList<ComponentView> AllOf(JsonElement owner)
    {
        var found = new List<ComponentView>();
        Collect(owner, null, found);
        return found;
    }

    private static void Collect(JsonElement owner, string? label, List<ComponentView> found)
    {
        if (owner.TryGetProperty("components", out var children) && children.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in children.EnumerateArray())
                Visit(child, label, found);
        }

        if (owner.TryGetProperty("accessory", out var accessory))
            Visit(accessory, label, found);
        if (owner.TryGetProperty("component", out var only))
            Visit(only, label, found);
    }

    private static void Visit(JsonElement component, string? label, List<ComponentView> found)
    {
        var own = Text(component, "label") ?? Text(component, "placeholder");
        found.Add(new(
            component.TryGetProperty("type", out var type) && type.TryGetInt32(out var number) ? number : 0,
            Text(component, "custom_id"),
            label ?? own,
            component.TryGetProperty("disabled", out var disabled) && disabled.ValueKind == JsonValueKind.True,
            component));
        Collect(component, Text(component, "label"), found);
    }

    private static string? Text(JsonElement component, string name) =>
        component.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
