using System.Text.Json;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>Collects what ids of an interaction stand for, and writes it as <c>resolved</c>.</summary>
internal sealed class ResolvedData(DiscordWorld world, LocalGuild? guild, LocalChannel channel)
{
    private readonly Dictionary<ulong, LocalUser> users = [];
    private readonly Dictionary<ulong, LocalChannel> channels = [];
    private readonly Dictionary<ulong, LocalRole> roles = [];
    private readonly Dictionary<ulong, LocalAttachment> attachments = [];
    private readonly Dictionary<ulong, LocalMessage> messages = [];

    /// <summary>The id that goes out as the value; null when the value is none of those that need resolving.</summary>
    public ulong? Add(object value) => value switch
    {
        LocalMember member => Keep(users, member.User.Id, member.User),
        LocalUser user => Keep(users, user.Id, user),
        LocalChannel chosen => Keep(channels, chosen.Id, chosen),
        LocalRole role => Keep(roles, role.Id, role),
        LocalMessage message => Keep(messages, message.Id, message),
        LocalAttachment attachment => Upload(attachment),
        _ => null,
    };

    public void Write(Utf8JsonWriter writer)
    {
        if (users.Count + channels.Count + roles.Count + attachments.Count + messages.Count == 0)
            return;
        writer.WriteStartObject("resolved");
        Write(writer, "users", users, writer.WriteUser);
        var members = users.Keys.Select(id => guild?.Find(id)).OfType<LocalMember>().ToDictionary(member => member.User.Id);
        Write(writer, "members", members, member => writer.WriteMember(member, channel, isPartial: true));
        Write(writer, "channels", channels, chosen => writer.WriteChannel(chosen, Permissions.Everyday));
        Write(writer, "roles", roles, writer.WriteRole);
        Write(writer, "messages", messages, message => message.Json.WriteTo(writer));
        if (attachments.Count > 0)
        {
            writer.WriteStartObject("attachments");
            foreach (var (id, attachment) in attachments)
                WriteAttachment(writer, id, attachment);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static ulong Keep<T>(Dictionary<ulong, T> kept, ulong id, T value)
    {
        kept[id] = value;
        return id;
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, Dictionary<ulong, T> kept, Action<T> write)
    {
        if (kept.Count == 0)
            return;
        writer.WriteStartObject(name);
        foreach (var (id, value) in kept)
        {
            writer.WritePropertyName(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            write(value);
        }

        writer.WriteEndObject();
    }

    private ulong Upload(LocalAttachment attachment)
    {
        var id = world.NextId();
        world.Attachments.Add(id, attachment);
        return Keep(attachments, id, attachment);
    }

    private void WriteAttachment(Utf8JsonWriter writer, ulong id, LocalAttachment attachment)
    {
        writer.WriteStartObject(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteAttachmentFields(id, attachment, world.Attachments.UrlOf(id, attachment.FileName));
        writer.WriteBoolean("ephemeral", true);
        writer.WriteEndObject();
    }
}
