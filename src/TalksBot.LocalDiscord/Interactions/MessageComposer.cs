using System.Text.Json;
using TalksBot.LocalDiscord.Rest;
using TalksBot.LocalDiscord.Validation;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Interactions;

/// <summary>Makes messages, and new versions of them, out of bodies that were found valid.</summary>
internal sealed class MessageComposer(DiscordWorld world, TimeProvider clock)
{
    private const int ApplicationCommand = 2;

    /// <param name="flags">All flags of the message, whatever the body says.</param>
    /// <param name="interaction">The interaction that it answers, or null.</param>
    /// <param name="messageType">Discord's message type: 0, 20 for a slash command's answer, 23 for a message command's.</param>
    public LocalMessage New(
        LocalChannel channel, LocalUser author, JsonElement body, IReadOnlyList<UploadedFile> files, int flags,
        PendingInteraction? interaction = null, int messageType = 0)
    {
        var id = world.NextId();
        var at = clock.GetUtcNow();
        var pings = Pings.Of(body, null, isWebhook: interaction is not null, world, channel);
        var json = JsonBytes.Object(writer =>
        {
            writer.WriteId("id", id);
            writer.WriteId("channel_id", channel.Id);
            writer.WriteNumber("type", messageType);
            writer.WritePropertyName("author");
            writer.WriteUser(author);
            writer.WriteTime("timestamp", at);
            writer.WriteNull("edited_timestamp");
            writer.WriteBoolean("tts", body.IsTrue("tts"));
            writer.WriteBoolean("pinned", false);
            if (body.Get("nonce") is { } nonce)
            {
                writer.WritePropertyName("nonce");
                nonce.WriteTo(writer);
            }

            if (body.Get("message_reference") is { } reference)
            {
                writer.WritePropertyName("message_reference");
                reference.WriteTo(writer);
            }

            if (interaction is not null)
                WriteOrigin(writer, interaction);
            WriteContents(writer, body, null, files, flags, pings);
        });
        return new()
        {
            Id = id,
            ChannelId = channel.Id,
            AuthorId = author.Id,
            Json = JsonBytes.Parse(json),
            Flags = flags,
            At = at,
            Revision = 0,
            Pings = pings,
            OnlyFor = (flags & MessageFlags.Ephemeral) != 0 ? interaction?.Draft.User.Id : null,
        };
    }

    /// <summary>The version after an edit. A deferral's first edit is no edit to the reader, but a revision here.</summary>
    public LocalMessage Edited(LocalMessage old, JsonElement body, IReadOnlyList<UploadedFile> files, LocalChannel channel)
    {
        var at = clock.GetUtcNow();
        var settable = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
        var flags = body.GetLong("flags") is { } given ? old.Flags & ~settable | (int)given & settable : old.Flags;
        flags &= ~MessageFlags.Loading;
        var pings = Pings.Of(body, old, isWebhook: false, world, channel);
        var json = JsonBytes.Object(writer =>
        {
            foreach (var field in old.Json.EnumerateObject())
            {
                if (!Contents.Contains(field.Name))
                    field.WriteTo(writer);
            }

            if (old.IsLoading)
                writer.WriteNull("edited_timestamp");
            else
                writer.WriteTime("edited_timestamp", at);
            WriteContents(writer, body, old, files, flags, pings);
        });
        return new()
        {
            Id = old.Id,
            ChannelId = old.ChannelId,
            AuthorId = old.AuthorId,
            Json = JsonBytes.Parse(json),
            Flags = flags,
            At = at,
            Revision = old.Revision + 1,
            Pings = pings,
            OnlyFor = old.OnlyFor,
        };
    }

    private static readonly HashSet<string> Contents =
    [
        "content", "embeds", "components", "attachments", "flags", "mentions", "mention_roles", "mention_everyone", "edited_timestamp",
    ];

    private void WriteContents(
        Utf8JsonWriter writer, JsonElement body, LocalMessage? old, IReadOnlyList<UploadedFile> files, int flags,
        IReadOnlyList<string> pings)
    {
        writer.WriteString("content", MessageRules.Effective(body, old, "content")?.GetString() ?? "");
        foreach (var list in (ReadOnlySpan<string>)["embeds", "components"])
        {
            writer.WriteStartArray(list);
            if (MessageRules.Effective(body, old, list) is { ValueKind: JsonValueKind.Array } items)
            {
                foreach (var item in items.EnumerateArray())
                    item.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("attachments");
        foreach (var kept in AttachmentRules.Kept(body, old))
            kept.WriteTo(writer);
        foreach (var file in files)
            WriteUpload(writer, body, file);
        writer.WriteEndArray();
        writer.WriteNumber("flags", flags);
        Pings.Write(writer, pings, world);
    }

    private void WriteUpload(Utf8JsonWriter writer, JsonElement body, UploadedFile file)
    {
        var id = world.NextId();
        var name = AttachmentRules.NameOf(body, file);
        var attachment = new LocalAttachment(name, file.ContentType, file.Bytes);
        writer.WriteStartObject();
        writer.WriteAttachmentFields(id, attachment, world.Attachments.Add(id, attachment));
        if (AttachmentRules.MetadataOf(body, file)?.GetText("description") is { } description)
            writer.WriteString("description", description);
        writer.WriteEndObject();
    }

    private void WriteOrigin(Utf8JsonWriter writer, PendingInteraction interaction)
    {
        writer.WriteId("application_id", world.ApplicationId);
        writer.WriteId("webhook_id", world.ApplicationId);
        if (interaction.Draft is { Type: ApplicationCommand, Data.Length: > 0 } && JsonBytes.Parse(interaction.Draft.Data).GetText("name") is { } command)
        {
            writer.WriteStartObject("interaction");
            writer.WriteId("id", interaction.Id);
            writer.WriteNumber("type", interaction.Draft.Type);
            writer.WriteString("name", command);
            writer.WritePropertyName("user");
            writer.WriteUser(interaction.Draft.User);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("interaction_metadata");
        writer.WriteId("id", interaction.Id);
        writer.WriteNumber("type", interaction.Draft.Type);
        writer.WritePropertyName("user");
        writer.WriteUser(interaction.Draft.User);
        InteractionDesk.WriteOwners(writer, interaction.Draft);
        writer.WriteEndObject();
    }
}
