using System.Text.Json;

namespace TalksBot.Discord.Interactions;

/// <summary>Reads an interaction from the bytes of its event.</summary>
internal static class InteractionReader
{
    /// <summary>Null when id or token is missing, for then there is no way to answer.</summary>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    /// <exception cref="InvalidOperationException">A field is of another type than Discord's documentation says.</exception>
    public static Incoming? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        ulong id = 0, application = 0, guild = 0, channel = 0, botPermissions = 0;
        string? token = null, locale = null;
        long? type = null, fileLimit = null;
        ReadOnlySpan<byte> member = default, user = default, data = default, message = default;
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("application_id"u8))
            {
                application = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("token"u8))
            {
                token = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                type = Json.Whole(ref reader);
            }
            else if (reader.ValueTextEquals("guild_id"u8))
            {
                guild = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("channel_id"u8))
            {
                channel = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("app_permissions"u8))
            {
                botPermissions = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("locale"u8))
            {
                locale = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("attachment_size_limit"u8))
            {
                fileLimit = Json.Whole(ref reader);
            }
            else if (reader.ValueTextEquals("member"u8))
            {
                member = Json.Cut(ref reader, json);
            }
            else if (reader.ValueTextEquals("user"u8))
            {
                user = Json.Cut(ref reader, json);
            }
            else if (reader.ValueTextEquals("data"u8))
            {
                data = Json.Cut(ref reader, json);
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                message = Json.Cut(ref reader, json);
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        if (id == 0 || string.IsNullOrEmpty(token))
        {
            return null;
        }

        var (person, permissions) = PersonReader.Actor(member, user);
        var caller = new Caller(
            person.Id,
            person.Name,
            guild == 0 ? null : new GuildId(guild),
            channel == 0 ? null : new ChannelId(channel),
            guild == 0 ? Permissions.None : permissions,
            (Permissions)botPermissions,
            locale ?? "en-US");
        var kind = type is >= 2 and <= 5 ? (InteractionKind)type : InteractionKind.Unknown;
        var call = CallReader.Read(kind, new(id), caller, data, message, out var completing);
        return new()
        {
            Id = new(id),
            Application = application,
            Token = token,
            Kind = kind,
            Call = call,
            OnMessage = !message.IsEmpty,
            FileLimit = fileLimit ?? Fit.DefaultFileLimit,
            Completing = completing,
        };
    }
}
