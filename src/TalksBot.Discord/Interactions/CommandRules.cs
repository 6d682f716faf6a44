using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.Discord.Interactions;

/// <summary>Discord's rules for commands, checked before Discord refuses the whole set. Each mistake is one line that names its place.</summary>
internal static partial class CommandRules
{
    private const int MostSlash = 100;
    private const int MostMessage = 15;
    private const int MostOptions = 25;
    private const int MostLetters = 8000;

    public static IEnumerable<string> Mistakes(IReadOnlyList<SlashCommandDefinition> slash, IReadOnlyList<MessageCommandDefinition> message)
    {
        if (slash.Count > MostSlash)
        {
            yield return $"There are {slash.Count} slash commands; Discord takes {MostSlash}.";
        }

        if (message.Count > MostMessage)
        {
            yield return $"There are {message.Count} message commands; Discord takes {MostMessage}.";
        }

        foreach (var mistake in slash.SelectMany(Command).Concat(message.SelectMany(Command)))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> Command(SlashCommandDefinition command)
    {
        var place = $"/{command.Name.Default}";
        var letters = Longest(command.Name) + Longest(command.Description) + command.Options.Sum(Letters);
        if (letters > MostLetters)
        {
            yield return $"{place}: all names, descriptions and values together have {letters} characters; Discord takes {MostLetters}.";
        }

        foreach (var mistake in Name(place, command.Name).Concat(Description(place, command.Description)).Concat(Options(place, command.Options, depth: 0)))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> Command(MessageCommandDefinition command) =>
        All(command.Name).Where(name => name.Length is 0 or > 32).Select(_ => $"Message command \"{command.Name.Default}\": the name must have 1 to 32 characters.");

    private static IEnumerable<string> Options(string place, IReadOnlyList<OptionDefinition> options, int depth)
    {
        if (options.Count > MostOptions)
        {
            yield return $"{place}: has {options.Count} options; Discord takes {MostOptions}.";
        }

        var names = new HashSet<string>();
        var optionalBefore = false;
        var nests = options.Count(IsNesting);
        if (nests > 0 && nests < options.Count)
        {
            yield return $"{place}: subcommands and other options can't stand side by side.";
        }

        foreach (var option in options)
        {
            var at = $"{place} {option.Name.Default}";
            if (!names.Add(option.Name.Default))
            {
                yield return $"{at}: is there twice.";
            }

            if (option.Required && optionalBefore)
            {
                yield return $"{at}: required options come before optional ones.";
            }

            optionalBefore |= !option.Required && !IsNesting(option);
            foreach (var mistake in Option(at, option, depth))
            {
                yield return mistake;
            }
        }
    }

    private static IEnumerable<string> Option(string place, OptionDefinition option, int depth)
    {
        foreach (var mistake in Name(place, option.Name).Concat(Description(place, option.Description)).Concat(Choices(place, option)))
        {
            yield return mistake;
        }

        if ((option.MinLength ?? option.MaxLength) is not null && option.Type != OptionType.Text)
        {
            yield return $"{place}: only a text has a length.";
        }

        if (option.MinLength is < 0 or > 6000 || option.MaxLength is < 1 or > 6000 || option.MinLength > option.MaxLength)
        {
            yield return $"{place}: the length must lie between 0 and 6000, the longest not below 1 nor below the shortest.";
        }

        switch (option.Type)
        {
            case OptionType.Subcommand when depth > 1:
            case OptionType.SubcommandGroup when depth > 0:
                yield return $"{place}: nests too deep; only command, group, subcommand is possible.";
                break;
            case OptionType.SubcommandGroup when option.Options.Count == 0 || !option.Options.All(nested => nested.Type == OptionType.Subcommand):
                yield return $"{place}: a group holds one or more subcommands and nothing else.";
                break;
            case OptionType.Subcommand when option.Options.Any(IsNesting):
                yield return $"{place}: a subcommand can't hold subcommands.";
                break;
            case not (OptionType.Subcommand or OptionType.SubcommandGroup) when option.Options.Count > 0:
                yield return $"{place}: only subcommands and groups hold options.";
                break;
            default:
                foreach (var mistake in Options(place, option.Options, depth + 1))
                {
                    yield return mistake;
                }

                break;
        }
    }

    private static IEnumerable<string> Choices(string place, OptionDefinition option)
    {
        if (option.Choices.Count == 0 && !option.Completes)
        {
            yield break;
        }

        if (option.Choices.Count > 0 && option.Completes)
        {
            yield return $"{place}: has choices and completes; only one of them is possible.";
        }

        if (option.Type is not (OptionType.Text or OptionType.Whole))
        {
            yield return $"{place}: only texts and numbers have choices or complete.";
        }

        if (option.Choices.Count > MostOptions)
        {
            yield return $"{place}: has {option.Choices.Count} choices; Discord takes {MostOptions}.";
        }

        if (option.Choices.Any(choice => choice.Name.Length is 0 or > 100 || choice.Value.Length is 0 or > 100))
        {
            yield return $"{place}: a choice's name and value must have 1 to 100 characters.";
        }

        if (option.Choices.DistinctBy(choice => choice.Name).Count() < option.Choices.Count)
        {
            yield return $"{place}: two choices have the same name.";
        }

        if (option.Type == OptionType.Whole && !option.Choices.All(choice => IsWhole(choice.Value)))
        {
            yield return $"{place}: a number's choices must be whole numbers between -2^53 and 2^53.";
        }
    }

    private static bool IsWhole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole is > -(1L << 53) and < 1L << 53;

    private static IEnumerable<string> Name(string place, Localised name) => All(name)
        .Where(text => !NamePattern().IsMatch(text) || text.Any(c => char.ToLowerInvariant(c) != c))
        .Select(text => $"{place}: the name \"{text}\" must have 1 to 32 letters in lower case, digits, hyphens, apostrophes or underscores, and no space.");

    private static IEnumerable<string> Description(string place, Localised description) => All(description)
        .Where(text => text.Length is 0 or > 100)
        .Select(_ => $"{place}: a description must have 1 to 100 characters.");

    private static IEnumerable<string> All(Localised text) => text.Translations.Values.Prepend(text.Default);

    private static bool IsNesting(OptionDefinition option) => option.Type is OptionType.Subcommand or OptionType.SubcommandGroup;

    private static int Longest(Localised text) => All(text).Max(words => words.Length);

    private static int Letters(OptionDefinition option) =>
        Longest(option.Name) + Longest(option.Description)
        + option.Choices.Sum(choice => choice.Name.Length + choice.Value.Length) + option.Options.Sum(Letters);

    // Devanagari and Thai also have signs that are neither letters nor digits.
    [GeneratedRegex(@"\A[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
