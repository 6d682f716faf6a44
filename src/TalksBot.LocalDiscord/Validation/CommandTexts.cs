using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Adds up the texts of a command as Discord does: the longest language of each field counts.</summary>
internal static class CommandTexts
{
    public static int Total(JsonElement owner)
    {
        var total = Longest(owner, "name") + Longest(owner, "description");
        if (owner.Get("value") is { ValueKind: JsonValueKind.String } value)
            total += value.GetString()!.Length;
        foreach (var choice in owner.Items("choices"))
            total += Total(choice);
        foreach (var option in owner.Items("options"))
            total += Total(option);
        return total;
    }

    private static int Longest(JsonElement owner, string name)
    {
        var longest = owner.GetText(name)?.Length ?? 0;
        if (owner.Get(name + "_localizations") is { ValueKind: JsonValueKind.Object } texts)
        {
            foreach (var text in texts.EnumerateObject().Where(text => text.Value.ValueKind == JsonValueKind.String))
                longest = Math.Max(longest, text.Value.GetString()!.Length);
        }

        return longest;
    }
}
