using System.Globalization;
using System.Text.Json;
using TalksBot.LocalDiscord;

namespace TalksBot.TryPage.Composing;

/// <summary>An option of a command as the bot registered it.</summary>
public sealed class OptionEntry(JsonElement json)
{
    public string Name { get; } = json.GetText("name")!;

    public string Description { get; } = json.GetText("description") ?? "";

    public OptionKind Kind { get; } = (OptionKind)(json.GetLong("type") ?? 0);

    public bool IsRequired { get; } = json.IsTrue("required");

    /// <summary>Whether the bot offers values while one types.</summary>
    public bool Completes { get; } = json.IsTrue("autocomplete");

    public long? MaxLength { get; } = json.GetLong("max_length");

    /// <summary>The only values, where the bot named them.</summary>
    public IReadOnlyList<(string Name, string Value)> Choices { get; } =
        [.. json.Items("choices").Select(choice => (choice.GetText("name")!, choice.Get("value")!.Value.ToString()))];

    /// <summary>What the option takes of a typed text; null if it takes no such text.</summary>
    public object? Parse(string text) => Kind switch
    {
        OptionKind.Text => text,
        OptionKind.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        OptionKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        OptionKind.YesOrNo => bool.TryParse(text, out var yes) ? yes : null,
        _ => null,
    };
}
