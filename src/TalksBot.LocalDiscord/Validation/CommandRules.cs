using System.Text.Json;
using System.Text.RegularExpressions;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>One application command: names, lengths, counts, order, nesting, the total of its texts.</summary>
internal static partial class CommandRules
{
    public const int ChatInput = 1;
    private const int LongestTogether = 8000;

    /// <param name="isGuild">Whether it is registered for one server.</param>
    public static void Check(Problems problems, JsonElement command, bool isGuild)
    {
        if (command.ValueKind != JsonValueKind.Object)
        {
            problems.Add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
            return;
        }

        var type = problems.Whole(command, "type", 1, 3) ?? ChatInput;
        CheckName(problems, command, isPlain: type != ChatInput);
        if (type == ChatInput)
        {
            problems.Text(command, "description", 1, 100, isRequired: true);
            LocalizationRules.Check(problems, command, "description", text => text.Length is >= 1 and <= 100);
            new OptionRules(problems).CheckList(command);
        }
        else
        {
            if (command.GetText("description") is { Length: > 0 })
                problems.Add("description", "APPLICATION_COMMAND_DESCRIPTION_FORBIDDEN", "Only slash commands have a description.");
            if (command.Items("options").Any())
                problems.Add("options", "APPLICATION_COMMAND_OPTIONS_FORBIDDEN", "Only slash commands have options.");
        }

        problems.Switch(command, "nsfw");
        CheckPermissions(problems, command);
        CheckPlaces(problems, command, isGuild);
        if (CommandTexts.Total(command) is > LongestTogether and var total)
        {
            problems.Add(
                "APPLICATION_COMMAND_TOO_LARGE",
                $"Command exceeds maximum size ({LongestTogether}): names, descriptions and values add up to {total}.");
        }
    }

    /// <summary>A name of a command or option.</summary>
    /// <param name="isPlain">User and message commands may have capitals and spaces.</param>
    public static string? CheckName(Problems problems, JsonElement owner, bool isPlain)
    {
        var name = problems.Text(owner, "name", 1, 32, isRequired: true);
        if (name is not null && !IsName(name, isPlain))
            problems.Add("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        LocalizationRules.Check(problems, owner, "name", text => IsName(text, isPlain));
        return name;
    }

    private static bool IsName(string name, bool isPlain) => isPlain
        ? name.Length is >= 1 and <= 32 && !string.IsNullOrWhiteSpace(name)
        : Name().IsMatch(name) && name.Equals(name.ToLowerInvariant(), StringComparison.Ordinal);

    private static void CheckPermissions(Problems problems, JsonElement command)
    {
        if (command.Get("default_member_permissions") is not { } bits)
            return;
        // The contract says integer, the documentation string; both are taken.
        var text = bits.ValueKind is JsonValueKind.String or JsonValueKind.Number ? bits.ToString() : null;
        if (!Snowflakes.TryParse(text, out _))
            problems.Add("default_member_permissions", "NUMBER_TYPE_COERCE", $"Value \"{bits}\" is not a permission bit set.");
    }

    private static void CheckPlaces(Problems problems, JsonElement command, bool isGuild)
    {
        var contexts = Numbers(problems, command, "contexts", 2);
        var installs = Numbers(problems, command, "integration_types", 1);
        if (isGuild && (contexts.Count > 0 || installs.Count > 0))
            problems.Add("contexts", "APPLICATION_COMMAND_CONTEXTS_GLOBAL_ONLY", "Only global commands have contexts and integration types.");
        if (contexts.Contains(2) && !installs.Contains(1))
            problems.Add("contexts", "APPLICATION_COMMAND_CONTEXT_NOT_ALLOWED", "PRIVATE_CHANNEL needs USER_INSTALL.");
    }

    private static List<long> Numbers(Problems problems, JsonElement command, string name, int highest)
    {
        var numbers = new List<long>();
        if (problems.List(command, name, 1, highest + 1) is not { } list)
            return numbers;
        problems.Enter(name);
        problems.Each(list, item =>
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out var number) && number >= 0 && number <= highest
                && !numbers.Contains(number))
            {
                numbers.Add(number);
            }
            else
            {
                problems.Add("BASE_TYPE_CHOICES", $"Each value is 0 to {highest}, once.");
            }
        });
        problems.Leave();
        return numbers;
    }

    // .NET knows no \p{sc=...}; the blocks stand for the scripts.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z")]
    private static partial Regex Name();
}
