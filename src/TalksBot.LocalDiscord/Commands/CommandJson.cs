using System.Text.Json;

namespace TalksBot.LocalDiscord.Commands;

/// <summary>How Discord gives a registered command out: with ids, defaults filled in, localizations only when asked for.</summary>
internal static class CommandJson
{
    private static readonly HashSet<string> Own =
    [
        "id", "application_id", "version", "guild_id", "type", "default_member_permissions", "dm_permission", "description",
    ];

    public static void Write(Utf8JsonWriter writer, RegisteredCommand command, ulong applicationId, bool withLocalizations)
    {
        writer.WriteStartObject();
        writer.WriteId("id", command.Id);
        writer.WriteId("application_id", applicationId);
        writer.WriteId("version", command.Version);
        writer.WriteNumber("type", command.Type);
        if (command.GuildId is { } guildId)
            writer.WriteId("guild_id", guildId);
        if (command.Json.Get("default_member_permissions") is { } bits)
            writer.WriteString("default_member_permissions", bits.ToString());
        else
            writer.WriteNull("default_member_permissions");
        writer.WriteString("description", command.Json.GetText("description") ?? "");
        foreach (var field in command.Json.EnumerateObject().Where(field => !Own.Contains(field.Name)))
            WriteField(writer, field, withLocalizations);
        WriteDefaults(writer, command, withLocalizations);
        writer.WriteEndObject();
    }

    private static void WriteDefaults(Utf8JsonWriter writer, RegisteredCommand command, bool withLocalizations)
    {
        bool Lacks(string name) => !command.Json.TryGetProperty(name, out _);
        if (Lacks("nsfw"))
            writer.WriteBoolean("nsfw", false);
        if (command.GuildId is null && Lacks("integration_types"))
        {
            writer.WriteStartArray("integration_types");
            writer.WriteNumberValue(0);
            writer.WriteEndArray();
        }

        if (command.GuildId is null && Lacks("contexts"))
            writer.WriteNull("contexts");
        foreach (var name in (ReadOnlySpan<string>)["name_localizations", "description_localizations"])
        {
            if (withLocalizations && Lacks(name))
                writer.WriteNull(name);
        }
    }

    private static void WriteField(Utf8JsonWriter writer, JsonProperty field, bool withLocalizations)
    {
        if (field.Name.EndsWith("_localizations", StringComparison.Ordinal))
        {
            if (withLocalizations)
                field.WriteTo(writer);
            return;
        }

        writer.WritePropertyName(field.Name);
        WriteValue(writer, field.Value, withLocalizations);
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonElement value, bool withLocalizations)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in value.EnumerateObject())
                    WriteField(writer, field, withLocalizations);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    WriteValue(writer, item, withLocalizations);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
