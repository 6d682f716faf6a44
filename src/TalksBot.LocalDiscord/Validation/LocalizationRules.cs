using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>The dictionaries <c>name_localizations</c> and <c>description_localizations</c>.</summary>
internal static class LocalizationRules
{
    private static readonly HashSet<string> Locales =
    [
        "ar", "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "he", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static void Check(Problems problems, JsonElement owner, string field, Func<string, bool> isValid)
    {
        var name = field + "_localizations";
        if (problems.Object(owner, name) is not { } texts)
            return;
        problems.Enter(name);
        foreach (var text in texts.EnumerateObject())
        {
            if (!Locales.Contains(text.Name))
                problems.Add(text.Name, "BASE_TYPE_CHOICES", $"\"{text.Name}\" is no locale of Discord's.");
            else if (text.Value.ValueKind != JsonValueKind.String || !isValid(text.Value.GetString()!))
                problems.Add(text.Name, "APPLICATION_COMMAND_INVALID_LOCALIZATION", $"The {field} is invalid in this language.");
        }

        problems.Leave();
    }
}
