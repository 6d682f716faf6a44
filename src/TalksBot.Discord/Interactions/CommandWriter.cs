using System.Globalization;
using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>Commands as Discord's bulk set takes them.</summary>
internal static class CommandWriter
{
    private const string English = "en-US";

    /// <summary>A slash command; <paramref name="id"/> keeps a known command's permissions.</summary>
    public static void Write(Utf8JsonWriter writer, SlashCommandDefinition command, ulong? id)
    {
        writer.WriteStartObject();
        WriteHead(writer, CommandKind.Slash, command.Name, command.DefaultMemberPermissions, id);
        WriteText(writer, "description", command.Description);
        WriteOptions(writer, command.Options);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, MessageCommandDefinition command, ulong? id)
    {
        writer.WriteStartObject();
        WriteHead(writer, CommandKind.Message, command.Name, command.DefaultMemberPermissions, id);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, CommandKind kind, Localised name, Permissions? needed, ulong? id)
    {
        if (id is { } known)
        {
            writer.WriteString("id", Json.Decimal(known));
        }

        writer.WriteNumber("type", (int)kind);
        WriteText(writer, "name", name);
        if (needed is { } permissions)
        {
            writer.WriteString("default_member_permissions", ((ulong)permissions).ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNull("default_member_permissions");
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string field, Localised text)
    {
        writer.WriteString(field, text.Default);
        if (text.Translations.Count == 0)
        {
            return;
        }

        writer.WriteStartObject($"{field}_localizations");
        foreach (var (locale, translation) in text.Translations)
        {
            writer.WriteString(locale, translation);
        }

        // Without its own key, English speakers would be shown another English in place of the default.
        if (!text.Translations.ContainsKey(English))
        {
            writer.WriteString(English, text.Default);
        }

        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, IReadOnlyList<OptionDefinition> options)
    {
        if (options.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("options");
        foreach (var option in options)
        {
            WriteOption(writer, option);
        }

        writer.WriteEndArray();
    }

    private static void WriteOption(Utf8JsonWriter writer, OptionDefinition option)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", (int)option.Type);
        WriteText(writer, "name", option.Name);
        WriteText(writer, "description", option.Description);
        if (option.Required)
        {
            writer.WriteBoolean("required", true);
        }

        if (option.Completes)
        {
            writer.WriteBoolean("autocomplete", true);
        }

        if (option.MinLength is { } shortest)
        {
            writer.WriteNumber("min_length", shortest);
        }

        if (option.MaxLength is { } longest)
        {
            writer.WriteNumber("max_length", longest);
        }

        if (option.Choices.Count > 0)
        {
            writer.WriteStartArray("choices");
            foreach (var choice in option.Choices)
            {
                writer.WriteStartObject();
                writer.WriteString("name", choice.Name);
                if (option.Type == OptionType.Whole)
                {
                    writer.WriteNumber("value", long.Parse(choice.Value, CultureInfo.InvariantCulture));
                }
                else
                {
                    writer.WriteString("value", choice.Value);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        WriteOptions(writer, option.Options);
        writer.WriteEndObject();
    }
}

internal enum CommandKind
{
    Slash = 1,
    Message = 3,
}
