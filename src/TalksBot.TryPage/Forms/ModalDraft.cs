using System.Text.Json;
using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Forms;

/// <summary>A form that is being filled in.</summary>
/// <param name="fields">Its fields in order, with the labels that the form shows.</param>
public sealed class ModalDraft(IReadOnlyList<ComponentView> fields)
{
    private readonly Dictionary<string, object> values = [];

    public FileReads Files { get; } = new();

    /// <summary>Why it could not be sent, once that was tried.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What stands in the field; null leaves it as the bot preset it.</summary>
    public void Set(string customId, object? value)
    {
        Trouble = null;
        if (value is null)
        {
            values.Remove(customId);
        }
        else
        {
            values[customId] = value;
        }
    }

    /// <summary>Whether everything is there that Discord's client would ask for; <see cref="Trouble"/> says what is missing.</summary>
    public bool IsComplete()
    {
        Trouble = fields.Select(TroubleOf).FirstOrDefault(trouble => trouble is not null);
        return Trouble is null;
    }

    public IReadOnlyList<SlashOption> Values() => [.. values.Select(value => new SlashOption(value.Key, value.Value))];

    private string? TroubleOf(ComponentView field)
    {
        var given = values.GetValueOrDefault(field.CustomId!);
        var isRequired = field.Json.Get("required") is not { ValueKind: JsonValueKind.False };
        var name = field.Label ?? field.CustomId;
        switch (field.Type)
        {
            case ComponentType.TextInput:
                var text = given as string ?? field.Json.GetText("value") ?? "";
                var shortest = Math.Max(field.Json.GetLong("min_length") ?? 0, isRequired ? 1 : 0);
                return text.Length == 0 && !isRequired ? null
                    : text.Length == 0 ? $"{name} is required."
                    : text.Length < shortest ? $"{name} needs {shortest} characters or more."
                    : null;
            case ComponentType.Checkbox:
                return null;
            default:
                var isPreset = field.Json.Items("options").Any(option => option.IsTrue("default"));
                var least = field.Json.GetLong("min_values") ?? 1;
                return given is object[] several && several.Length > 0 && several.Length < least ? $"{name} needs {least} or more."
                    : isRequired && (given is null ? !isPreset : given is object[] { Length: 0 }) ? $"{name} is required."
                    : null;
        }
    }
}
