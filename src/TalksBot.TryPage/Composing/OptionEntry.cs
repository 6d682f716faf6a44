using System.Globalization;
using System.Text.Json;

namespace TalksBot.TryPage.Composing;

/// <summary>An option of a command as the bot registered it.</summary>
public sealed class OptionEntry(JsonElement json)
{
    public string Name { get; } = json.Text("name")!;

    public string Description { get; } = json.Text("description") ?? "";

    public OptionKind Kind { get; } = (OptionKind)(json.Whole("type") ?? 0);

    public bool IsRequired { get; } = json.Is("required");

    /// <summary>Whether the bot offers values while one types.</summary>
    public bool Completes { get; } = json.Is("autocomplete");

    public int? MaxLength { get; } = json.Whole("max_length");

    /// <summary>The only values, where the bot named them.</summary>
    public IReadOnlyList<(string Name, string Value)> Choices { get; } =
        [.. json.List("choices").Select(choice => (choice.Text("name")!, choice.Field("value")!.Value.ToString()))];

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
