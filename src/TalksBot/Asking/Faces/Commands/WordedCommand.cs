using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary>Describes commands and options in the languages that <c>config/wording</c> has; the names themselves are the program's.</summary>
internal static class WordedCommand
{
    /// <summary>The option by which only the asker sees the answer; every answering command has it.</summary>
    public const string Private = "private";

    public static SlashCommandDefinition Define(Wording wording, string name, params IReadOnlyList<OptionDefinition> options) =>
        new(Name(wording, $"command.{name}.name", name), Description(wording, $"command.{name}.description"))
        {
            Options =
            [
                .. options,
                new OptionDefinition(Name(wording, $"option.{Private}.name", Private), Description(wording, $"option.{Private}.description"), OptionType.Flag),
            ],
        };

    public static MessageCommandDefinition DefineOnMessages(Wording wording, string key, string name) => new(Name(wording, $"command.{key}.name", name));

    /// <summary>A text option that completes.</summary>
    public static OptionDefinition Text(Wording wording, string name, bool required = false, int longest = 120, bool completes = true) =>
        new(Name(wording, $"option.{name}.name", name), Description(wording, $"option.{name}.description"))
        {
            Required = required,
            Completes = completes,
            MinLength = required ? 1 : null,
            MaxLength = Math.Min(longest, ListingText.LongestField),
        };

    // Calls carry the default name, whatever the member's language: it stays what the code compares with.
    private static Localised Name(Wording wording, string key, string name) => new(name) { Translations = Translations(wording, key) };

    private static Localised Description(Wording wording, string key)
    {
        var translations = Translations(wording, key);
        return new(translations.GetValueOrDefault("en-US", key)) { Translations = translations };
    }

    // Discord falls back from one English to the other, but to nothing else: the default stands under its own key.
    private static Dictionary<string, string> Translations(Wording wording, string key) =>
        wording.Texts.Where(texts => texts.Value.ContainsKey(key)).ToDictionary(texts => texts.Key == "en" ? "en-US" : texts.Key, texts => texts.Value[key]);
}
