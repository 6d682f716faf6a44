using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests.Contract;

/// <summary>Where the documentation allows less than the contract, the documentation holds.</summary>
internal static class StricterRules
{
    private const int ComponentsV2 = 1 << 15;
    private static readonly (int Type, int Most)[] MostOfType = [(1, 100), (2, 15), (3, 15)];

    public static IEnumerable<string> Check(string method, string template, JsonElement body)
    {
        if (template.EndsWith("/commands", StringComparison.Ordinal))
            return method == "PUT" ? CheckSet(body) : CheckCommand(body, "$");
        if (template.EndsWith("/callback", StringComparison.Ordinal))
            return CheckCallback(body);
        return template.Contains("/messages", StringComparison.Ordinal) || template.StartsWith("/webhooks/", StringComparison.Ordinal)
            ? CheckMessage(body, "$")
            : [];
    }

    private static IEnumerable<string> CheckSet(JsonElement set)
    {
        foreach (var (type, most) in MostOfType)
        {
            var count = set.EnumerateArray().Count(command => (command.TryGetProperty("type", out var own) ? own.GetInt32() : 1) == type);
            if (count > most)
                yield return $"$: {count} commands of type {type}, at most {most} are allowed.";
        }

        var index = 0;
        foreach (var problem in set.EnumerateArray().SelectMany(command => CheckCommand(command, $"$[{index++}]")))
            yield return problem;
    }

    private static IEnumerable<string> CheckCommand(JsonElement owner, string at)
    {
        foreach (var name in (string[])["name_localizations", "description_localizations"])
        {
            if (owner.TryGetProperty(name, out var texts) && texts.ValueKind == JsonValueKind.Object
                && texts.EnumerateObject().FirstOrDefault(text => text.Name is "ar" or "he") is { Value.ValueKind: not JsonValueKind.Undefined } text)
            {
                yield return $"{at}.{name}.{text.Name}: not among the documented locales.";
            }
        }

        foreach (var choice in Items(owner, "choices"))
        {
            if (choice.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 100)
                yield return $"{at}.choices: a value is longer than 100.";
        }

        foreach (var problem in Items(owner, "options").SelectMany(option => CheckCommand(option, $"{at}.{option.GetProperty("name")}")))
            yield return problem;
    }

    private static IEnumerable<string> CheckCallback(JsonElement callback)
    {
        var type = callback.TryGetProperty("type", out var given) && given.TryGetInt32(out var number) ? number : 0;
        if (type is 10 or 12 or 13)
            yield return $"$.type: {type} is never sent.";
        if (!callback.TryGetProperty("data", out var data))
            yield break;
        if (type == 9 && Items(data, "components").Count() > 5)
            yield return "$.data.components: a form has 1 to 5.";
        foreach (var problem in type is 4 or 7 ? CheckMessage(data, "$.data") : [])
            yield return problem;
    }

    private static IEnumerable<string> CheckMessage(JsonElement message, string at)
    {
        if (message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String && content.GetString()!.Length > 2000)
            yield return $"{at}.content: longer than 2000.";
        var flags = message.TryGetProperty("flags", out var bits) && bits.TryGetInt64(out var number) ? number : 0;
        if ((flags & ComponentsV2) != 0 && message.TryGetProperty("embeds", out var embeds) && embeds.ValueKind == JsonValueKind.Null)
            yield return $"{at}.embeds: null is refused beside Components V2; send [].";
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;
}
