using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Reads fields of a body and notes what Discord would say about them.</summary>
internal static class FieldChecks
{
    /// <summary>A text of that length; null when it is absent or wrong.</summary>
    public static string? Text(this Problems problems, JsonElement owner, string name, int shortest, int longest, bool isRequired = false)
    {
        if (owner.Get(name) is not { } value)
        {
            if (isRequired)
                problems.Required(name);
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            problems.Add(name, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return null;
        }

        var text = value.GetString()!;
        if (text.Length > longest || text.Length < shortest)
        {
            problems.Add(name, shortest > 0 ? "BASE_TYPE_BAD_LENGTH" : "BASE_TYPE_MAX_LENGTH", shortest > 0
                ? $"Must be between {shortest} and {longest} in length."
                : $"Must be {longest} or fewer in length.");
        }

        return text;
    }

    /// <summary>A whole number in that range; null when it is absent or wrong.</summary>
    public static long? Whole(this Problems problems, JsonElement owner, string name, long least, long most, bool isRequired = false)
    {
        if (owner.Get(name) is not { } value)
        {
            if (isRequired)
                problems.Required(name);
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
        {
            problems.Add(name, "NUMBER_TYPE_COERCE", $"Value \"{value.GetRawText()}\" is not int.");
            return null;
        }

        if (number < least)
            problems.Add(name, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        else if (number > most)
            problems.Add(name, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
        return number;
    }

    /// <summary>True or false; false when it is absent.</summary>
    public static bool Switch(this Problems problems, JsonElement owner, string name, bool otherwise = false)
    {
        if (owner.Get(name) is not { } value)
            return otherwise;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.ValueKind == JsonValueKind.True;
        problems.Add(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return otherwise;
    }

    /// <summary>A list of that many entries; null when it is absent or no list.</summary>
    public static JsonElement? List(this Problems problems, JsonElement owner, string name, int fewest, int most, bool isRequired = false)
    {
        if (owner.Get(name) is not { } value)
        {
            if (isRequired)
                problems.Required(name);
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
            return null;
        }

        var count = value.GetArrayLength();
        if (count < fewest || count > most)
            problems.Add(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {fewest} and {most} in length.");
        return value;
    }

    /// <summary>An object; null when it is absent or none.</summary>
    public static JsonElement? Object(this Problems problems, JsonElement owner, string name, bool isRequired = false)
    {
        if (owner.Get(name) is not { } value)
        {
            if (isRequired)
                problems.Required(name);
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
            return value;
        problems.Add(name, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
        return null;
    }

    /// <summary>An id, written as a string.</summary>
    public static void Id(this Problems problems, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || !Snowflakes.TryParse(value.GetString(), out _))
            problems.Add("NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");
    }

    /// <summary>A web address; other schemes are refused as Discord refuses them.</summary>
    public static void Url(
        this Problems problems, JsonElement owner, string name, int longest, bool isRequired, IReadOnlySet<string>? files = null)
    {
        if (problems.Text(owner, name, 1, longest, isRequired) is not { } text)
            return;
        const string Attached = "attachment://";
        if (files is not null && text.StartsWith(Attached, StringComparison.Ordinal))
        {
            if (!files.Contains(text[Attached.Length..]))
                problems.Add(name, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment {text} was not found.");
        }
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https" or "discord"))
        {
            problems.Add(name, "URL_TYPE_INVALID_SCHEME", $"Scheme must be one of ('http', 'https'); got \"{text}\".");
        }
    }

    public static void Required(this Problems problems, string name) => problems.Add(name, "BASE_TYPE_REQUIRED", "This field is required");

    public static void Choices(this Problems problems, string name, string allowed) =>
        problems.Add(name, "BASE_TYPE_CHOICES", $"Value must be one of {{{allowed}}}.");
}
