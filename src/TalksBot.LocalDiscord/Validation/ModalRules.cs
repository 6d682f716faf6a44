using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>The data of callback type 9.</summary>
internal sealed class ModalRules(Problems problems)
{
    private static readonly HashSet<int> Top = [1, 10, 18];
    private static readonly HashSet<int> InLabel = [3, 4, 5, 6, 7, 8, 19, 21, 22, 23];

    private readonly IdentityRules identities = new(problems);

    public void Check(JsonElement modal)
    {
        problems.Text(modal, "custom_id", 1, 100, isRequired: true);
        problems.Text(modal, "title", 1, 45, isRequired: true);
        if (problems.List(modal, "components", 1, 5, isRequired: true) is not { } components)
            return;
        problems.Enter("components");
        problems.Each(components, CheckTop);
        problems.Leave();
    }

    private void CheckTop(JsonElement component)
    {
        switch (identities.Type(component, Top))
        {
            case 1:
                if (problems.List(component, "components", 1, 1, isRequired: true) is not { } children)
                    return;
                problems.Enter("components");
                problems.Each(children, child =>
                {
                    if (identities.Type(child, new HashSet<int> { 4 }) is null)
                        return;
                    CheckTextInput(child);
                    problems.Text(child, "label", 1, 45, isRequired: true);
                });
                problems.Leave();
                break;
            case 10:
                problems.Text(component, "content", 1, 4000, isRequired: true);
                break;
            case 18:
                problems.Text(component, "label", 1, 45, isRequired: true);
                problems.Text(component, "description", 1, 100);
                if (problems.Object(component, "component", isRequired: true) is not { } field)
                    return;
                problems.Enter("component");
                CheckField(field);
                problems.Leave();
                break;
        }
    }

    private void CheckField(JsonElement field)
    {
        var type = identities.Type(field, InLabel);
        switch (type)
        {
            case 4:
                CheckTextInput(field);
                if (field.Get("label") is not null)
                    problems.Add("label", "COMPONENT_FIELD_FORBIDDEN", "A text input in a Label has no label of its own.");
                break;
            case 3 or 5 or 6 or 7 or 8:
                SelectRules.Check(problems, identities, field, type.Value);
                if (problems.Switch(field, "disabled"))
                    problems.Add("disabled", "COMPONENT_FIELD_FORBIDDEN", "A select in a modal cannot be disabled.");
                CheckRequired(field);
                break;
            case 19:
                identities.CustomId(field);
                CheckRange(field, 0, 10, 10);
                problems.List(field, "file_types", 0, 10);
                CheckRequired(field);
                break;
            case 21:
                identities.CustomId(field);
                CheckOptions(field, 2);
                problems.Switch(field, "required", otherwise: true);
                break;
            case 22:
                identities.CustomId(field);
                CheckOptions(field, 1);
                CheckRange(field, 0, 10, 10);
                CheckRequired(field);
                break;
            case 23:
                identities.CustomId(field);
                problems.Switch(field, "default");
                if (problems.Switch(field, "required"))
                    problems.Add("required", "COMPONENT_FIELD_FORBIDDEN", "A checkbox cannot be required.");
                break;
        }
    }

    private void CheckTextInput(JsonElement input)
    {
        identities.CustomId(input);
        problems.Whole(input, "style", 1, 2, isRequired: true);
        var shortest = problems.Whole(input, "min_length", 0, 4000) ?? 0;
        var longest = problems.Whole(input, "max_length", 1, 4000) ?? 4000;
        if (shortest > longest)
            problems.Add("min_length", "TEXT_INPUT_MIN_LENGTH_GREATER", "min_length is above max_length.");
        problems.Text(input, "value", 0, (int)Math.Clamp(longest, 1, 4000));
        problems.Text(input, "placeholder", 0, 100);
        problems.Switch(input, "required", otherwise: true);
    }

    private void CheckRange(JsonElement field, long least, long most, long mostOfMax)
    {
        var fewest = problems.Whole(field, "min_values", least, most);
        var highest = problems.Whole(field, "max_values", 1, mostOfMax);
        if (fewest > highest)
            problems.Add("min_values", "COMPONENT_SELECT_MIN_VALUES_GREATER", "min_values is above max_values.");
    }

    private void CheckRequired(JsonElement field)
    {
        if (problems.Switch(field, "required", otherwise: true) && field.GetLong("min_values") == 0)
            problems.Add("min_values", "COMPONENT_REQUIRED_MIN_VALUES", "min_values must be at least 1 while required is true.");
    }

    private void CheckOptions(JsonElement field, int fewest)
    {
        if (problems.List(field, "options", fewest, 10, isRequired: true) is not { } options)
            return;
        var values = new HashSet<string>();
        problems.Enter("options");
        problems.Each(options, option =>
        {
            problems.Text(option, "label", 1, 100, isRequired: true);
            problems.Text(option, "description", 0, 100);
            if (problems.Text(option, "value", 1, 100, isRequired: true) is { } value && !values.Add(value))
                problems.Add("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        });
        problems.Leave();
    }
}
