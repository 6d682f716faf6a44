using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>The options of a slash command.</summary>
internal sealed class OptionRules(Problems problems)
{
    private const int Subcommand = 1;
    private const int Group = 2;
    private const double LargestNumber = 1L << 53;

    /// <param name="parent">The type that the list sits in; 0 for the command.</param>
    public void CheckList(JsonElement owner, int parent = 0)
    {
        if (problems.List(owner, "options", 0, 25) is not { } options)
            return;
        var names = new HashSet<string>();
        var hasOptional = false;
        var kinds = options.EnumerateArray().Select(option => option.GetLong("type") is Subcommand or Group).Distinct().Count();
        problems.Enter("options");
        if (kinds > 1)
            problems.Add("APPLICATION_COMMAND_OPTIONS_MIXED", "Sub-commands and other options cannot stand side by side.");
        problems.Each(options, option =>
        {
            if (option.ValueKind != JsonValueKind.Object)
            {
                problems.Add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
                return;
            }

            if (CommandRules.CheckName(problems, option, isPlain: false) is { } name && !names.Add(name))
                problems.Add("name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option name is already used in this list");
            var isRequired = problems.Switch(option, "required");
            if (isRequired && hasOptional)
                problems.Add("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            hasOptional |= !isRequired;
            CheckOne(option, parent, isRequired);
        });
        problems.Leave();
    }

    private void CheckOne(JsonElement option, int parent, bool isRequired)
    {
        problems.Text(option, "description", 1, 100, isRequired: true);
        LocalizationRules.Check(problems, option, "description", text => text.Length is >= 1 and <= 100);
        var type = (int)(problems.Whole(option, "type", 1, 11, isRequired: true) ?? 0);
        var mayStandHere = type switch
        {
            Group => parent == 0,
            Subcommand => parent is 0 or Group,
            _ => parent != Group,
        };
        if (!mayStandHere)
            problems.Add("type", "APPLICATION_COMMAND_OPTION_NESTING", "Options nest as command, group, sub-command.");
        if (type is Subcommand or Group)
        {
            if (isRequired)
                problems.Add("required", "APPLICATION_COMMAND_OPTION_FIELD_FORBIDDEN", "A sub-command cannot be required.");
            CheckList(option, type);
            return;
        }

        if (option.Items("options").Any())
            problems.Add("options", "APPLICATION_COMMAND_OPTION_FIELD_FORBIDDEN", "Only sub-commands and groups have options.");
        CheckChoices(option, type);
        CheckLimits(option, type);
    }

    private void CheckChoices(JsonElement option, int type)
    {
        var completes = problems.Switch(option, "autocomplete");
        if (completes && type is not (3 or 4 or 10))
            problems.Add("autocomplete", "APPLICATION_COMMAND_OPTION_FIELD_FORBIDDEN", "Only strings and numbers complete themselves.");
        if (problems.List(option, "choices", 0, 25) is not { } choices || choices.GetArrayLength() == 0)
            return;
        if (completes)
            problems.Add("autocomplete", "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_WITH_CHOICES", "choices and autocomplete exclude each other.");
        if (type is not (3 or 4 or 10))
            problems.Add("choices", "APPLICATION_COMMAND_OPTION_FIELD_FORBIDDEN", "Only strings and numbers have choices.");
        var names = new HashSet<string>();
        problems.Enter("choices");
        problems.Each(choices, choice =>
        {
            if (problems.Text(choice, "name", 1, 100, isRequired: true) is { } name && !names.Add(name))
                problems.Add("name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS", "Choice name already exists in this list");
            LocalizationRules.Check(problems, choice, "name", text => text.Length is >= 1 and <= 100);
            switch (type)
            {
                case 3:
                    problems.Text(choice, "value", 1, 100, isRequired: true);
                    break;
                case 4:
                    problems.Whole(choice, "value", -(1L << 53), 1L << 53, isRequired: true);
                    break;
                case 10:
                    Number(choice, "value", isRequired: true);
                    break;
            }
        });
        problems.Leave();
    }

    private void CheckLimits(JsonElement option, int type)
    {
        Only(option, "min_length", type, 3);
        Only(option, "max_length", type, 3);
        Only(option, "channel_types", type, 7);
        Only(option, "file_types", type, 11);
        if (type is not (4 or 10))
        {
            Only(option, "min_value", type, 4);
            Only(option, "max_value", type, 4);
            if (problems.Whole(option, "min_length", 0, 6000) > problems.Whole(option, "max_length", 1, 6000))
                problems.Add("min_length", "APPLICATION_COMMAND_OPTION_LENGTHS_CROSS", "min_length is above max_length.");
            problems.List(option, "channel_types", 0, 25);
            problems.List(option, "file_types", 0, 10);
        }
        else if (Number(option, "min_value", isRequired: false) > Number(option, "max_value", isRequired: false))
        {
            problems.Add("min_value", "APPLICATION_COMMAND_OPTION_VALUES_CROSS", "min_value is above max_value.");
        }
    }

    private void Only(JsonElement option, string name, int type, int allowed)
    {
        if (type != allowed && option.Get(name) is not null)
            problems.Add(name, "APPLICATION_COMMAND_OPTION_FIELD_FORBIDDEN", $"An option of type {type} has no {name}.");
    }

    private double? Number(JsonElement owner, string name, bool isRequired)
    {
        if (owner.Get(name) is not { } value)
        {
            if (isRequired)
                problems.Required(name);
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && Math.Abs(number) <= LargestNumber)
            return number;
        problems.Add(name, "NUMBER_TYPE_COERCE", "A number within 2^53 is expected.");
        return null;
    }
}
