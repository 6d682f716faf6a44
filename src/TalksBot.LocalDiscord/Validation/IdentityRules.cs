using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>What every component shares: its type, an <c>id</c> and a <c>custom_id</c> that nobody else in the message has.</summary>
internal sealed class IdentityRules(Problems problems)
{
    private readonly HashSet<string> customIds = [];
    private readonly HashSet<long> ids = [];

    /// <summary>The type if it may stand here, else null.</summary>
    public int? Type(JsonElement component, IReadOnlySet<int> allowed)
    {
        if (component.ValueKind != JsonValueKind.Object)
        {
            problems.Add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
            return null;
        }

        if (component.GetLong("type") is not { } type || !allowed.Contains((int)Math.Clamp(type, -1, 1000)))
        {
            problems.Add("type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
            return null;
        }

        // 0 counts as absent.
        if (problems.Whole(component, "id", 0, int.MaxValue) is > 0 and var id && !ids.Add(id))
            problems.Add("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        return (int)type;
    }

    public void CustomId(JsonElement component)
    {
        if (problems.Text(component, "custom_id", 1, 100, isRequired: true) is { } id && !customIds.Add(id))
            problems.Add("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}
