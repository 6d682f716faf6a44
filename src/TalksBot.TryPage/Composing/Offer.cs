using System.Text.Json;
using TalksBot.LocalDiscord.Driving;

namespace TalksBot.TryPage.Composing;

/// <summary>A value that is offered for an option.</summary>
internal sealed record Offer(string Name, object Value)
{
    /// <summary>What the bot offered.</summary>
    public static Offer Of(ChoiceView choice) => new(choice.Name, choice.Value.ValueKind switch
    {
        JsonValueKind.Number when choice.Value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => choice.Value.GetDouble(),
        _ => choice.Value.ToString(),
    });

    /// <summary>Those of the only values whose name holds what was typed.</summary>
    public static IReadOnlyList<Offer> Of(OptionEntry option, string typed) =>
        [.. option.Choices
            .Where(choice => choice.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Select(choice => new Offer(choice.Name, option.Parse(choice.Value) ?? choice.Value))];

    /// <summary>Whether the name goes on where the text ends, in its first or a later word: then it is likely meant.</summary>
    public bool Continues(string typed) =>
        Name.Length > typed.Length
        && (Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || Name.Contains($" {typed}", StringComparison.OrdinalIgnoreCase));
}
