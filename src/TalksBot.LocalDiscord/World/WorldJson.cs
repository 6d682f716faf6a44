using System.Globalization;
using System.Text.Json;

namespace TalksBot.LocalDiscord.World;

/// <summary>How users, members, channels and servers look on the wire.</summary>
internal static class WorldJson
{
    public static void WriteUser(this Utf8JsonWriter writer, LocalUser user)
    {
        writer.WriteStartObject();
        writer.WriteId("id", user.Id);
        writer.WriteString("username", user.Name.ToLowerInvariant());
        writer.WriteString("discriminator", "0");
        writer.WriteString("global_name", user.Name);
        writer.WriteNull("avatar");
        writer.WriteNumber("public_flags", 0);
        if (user.IsBot)
            writer.WriteBoolean("bot", true);
        writer.WriteEndObject();
    }

    /// <param name="isPartial">In <c>resolved</c> a member lacks its user, deaf and mute.</param>
    public static void WriteMember(this Utf8JsonWriter writer, LocalMember member, LocalChannel? channel, bool isPartial)
    {
        writer.WriteStartObject();
        if (!isPartial)
        {
            writer.WritePropertyName("user");
            writer.WriteUser(member.User);
            writer.WriteBoolean("deaf", false);
            writer.WriteBoolean("mute", false);
        }

        writer.WriteStartArray("roles");
        foreach (var role in member.Roles)
            writer.WriteIdValue(role);
        writer.WriteEndArray();
        writer.WriteNull("nick");
        writer.WriteNull("avatar");
        writer.WriteNull("premium_since");
        writer.WriteString("joined_at", "2025-01-01T00:00:00.000000+00:00");
        writer.WriteBoolean("pending", false);
        writer.WriteNull("communication_disabled_until");
        writer.WriteNumber("flags", 0);
        if (channel is not null)
            writer.WritePermissions("permissions", member.In(channel));
        writer.WriteEndObject();
    }

    public static void WriteChannel(this Utf8JsonWriter writer, LocalChannel channel, Permissions? permissions = null)
    {
        writer.WriteStartObject();
        writer.WriteId("id", channel.Id);
        writer.WriteNumber("type", channel.GuildId is null ? 1 : 0);
        if (channel.GuildId is { } guildId)
        {
            writer.WriteId("guild_id", guildId);
            writer.WriteString("name", channel.Name);
            writer.WriteNumber("position", 0);
            writer.WriteStartArray("permission_overwrites");
            writer.WriteEndArray();
            writer.WriteBoolean("nsfw", false);
            writer.WriteNull("parent_id");
        }

        if (channel.Recipient is { } recipient)
        {
            writer.WriteStartArray("recipients");
            writer.WriteUser(recipient);
            writer.WriteEndArray();
        }

        writer.WriteNumber("flags", 0);
        writer.WriteNull("last_message_id");
        if (permissions is { } bits)
            writer.WritePermissions("permissions", bits);
        writer.WriteEndObject();
    }

    public static void WriteRole(this Utf8JsonWriter writer, LocalRole role)
    {
        writer.WriteStartObject();
        writer.WriteId("id", role.Id);
        writer.WriteString("name", role.Name);
        writer.WriteString("permissions", "0");
        writer.WriteNumber("color", 0);
        writer.WriteBoolean("hoist", false);
        writer.WriteNumber("position", 1);
        writer.WriteBoolean("managed", false);
        writer.WriteBoolean("mentionable", false);
        writer.WriteNumber("flags", 0);
        writer.WriteEndObject();
    }

    /// <summary>The data of GUILD_CREATE.</summary>
    public static void WriteGuild(this Utf8JsonWriter writer, LocalGuild guild)
    {
        writer.WriteStartObject();
        writer.WriteId("id", guild.Id);
        writer.WriteString("name", guild.Name);
        writer.WriteNull("icon");
        writer.WriteString("preferred_locale", guild.PreferredLocale);
        writer.WriteBoolean("unavailable", false);
        writer.WriteBoolean("large", false);
        writer.WriteString("joined_at", "2025-01-01T00:00:00.000000+00:00");
        writer.WriteNumber("member_count", guild.Members.Count);
        writer.WriteStartArray("features");
        writer.WriteEndArray();
        writer.WriteStartArray("roles");
        foreach (var role in guild.Roles)
            writer.WriteRole(role);
        writer.WriteEndArray();
        writer.WriteStartArray("channels");
        foreach (var channel in guild.Channels)
            writer.WriteChannel(channel);
        writer.WriteEndArray();
        writer.WriteStartArray("members");
        writer.WriteMember(guild.Bot, null, isPartial: false);
        writer.WriteEndArray();
        foreach (var empty in (ReadOnlySpan<string>)["threads", "emojis", "stickers", "presences", "voice_states", "stage_instances"])
        {
            writer.WriteStartArray(empty);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>What every attachment has, of a message or of an option.</summary>
    public static void WriteAttachmentFields(this Utf8JsonWriter writer, ulong id, LocalAttachment file, string url)
    {
        writer.WriteId("id", id);
        writer.WriteString("filename", file.FileName);
        writer.WriteNumber("size", file.Bytes.Length);
        writer.WriteString("url", url);
        writer.WriteString("proxy_url", url);
        writer.WriteString("content_type", file.ContentType);
        if (PictureSize.Of(file.Bytes.Span) is not { } size)
            return;
        writer.WriteNumber("width", size.Width);
        writer.WriteNumber("height", size.Height);
    }

    public static void WritePermissions(this Utf8JsonWriter writer, string name, Permissions permissions) =>
        writer.WriteString(name, ((ulong)permissions).ToString(CultureInfo.InvariantCulture));
}
