using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Select menus, in messages and in modals.</summary>
internal static class SelectRules
{
    public static readonly IReadOnlySet<int> TypesWithButton = new HashSet<int> { 2, 3, 5, 6, 7, 8 };

    private const int StringSelect = 3;
    private const int ChannelSelect = 8;
    private static readonly string[] Objects = ["user", "role", "channel"];

    public static void Check(Problems problems, IdentityRules identities, JsonElement select, int type)
    {
        identities.CustomId(select);
        problems.Text(select, "placeholder", 0, 150);
        problems.Switch(select, "disabled");
        var fewest = problems.Whole(select, "min_values", 0, 25) ?? 1;
        var most = problems.Whole(select, "max_values", 1, 25) ?? 1;
        if (fewest > most)
            problems.Add("min_values", "COMPONENT_SELECT_MIN_VALUES_GREATER", "min_values is above max_values.");
        if (type == StringSelect)
            CheckOptions(problems, select, most);
        else
            CheckDefaults(problems, select, most);
        if (select.Get("options") is not null && type != StringSelect)
            problems.Add("options", "COMPONENT_FIELD_FORBIDDEN", "Only a string select has options.");
        if (type == ChannelSelect)
            problems.List(select, "channel_types", 0, 25);
    }

    private static void CheckOptions(Problems problems, JsonElement select, long most)
    {
        if (problems.List(select, "options", 1, 25, isRequired: true) is not { } options)
            return;
        var values = new HashSet<string>();
        var defaults = 0;
        problems.Enter("options");
        problems.Each(options, option =>
        {
            problems.Text(option, "label", 1, 100, isRequired: true);
            problems.Text(option, "description", 0, 100);
            if (problems.Text(option, "value", 1, 100, isRequired: true) is { } value && !values.Add(value))
                problems.Add("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            if (problems.Switch(option, "default"))
                defaults++;
        });
        if (defaults > most)
            problems.Add("SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More options are default than may be chosen.");
        problems.Leave();
        if (select.GetLong("max_values") > options.GetArrayLength())
            problems.Add("max_values", "BASE_TYPE_BAD_LENGTH", "max_values is above the number of options.");
    }

    private static void CheckDefaults(Problems problems, JsonElement select, long most)
    {
        if (problems.List(select, "default_values", 0, (int)Math.Clamp(most, 0, 25)) is not { } defaults)
            return;
        problems.Enter("default_values");
        problems.Each(defaults, value =>
        {
            if (!Objects.Contains(value.GetText("type")))
                problems.Choices("type", "'user', 'role', 'channel'");
            if (!Snowflakes.TryParse(value.GetText("id"), out _))
                problems.Add("id", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
        });
        problems.Leave();
    }
}
