using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>The data of MESSAGE_CREATE.</summary>
internal static class MessageEvent
{
    private static readonly HashSet<string> Contents = ["content", "embeds", "attachments", "components", "poll"];

    /// <param name="isOpen">Whether the receiver may read the contents.</param>
    public static ReadOnlyMemory<byte> Of(LocalMessage message, LocalChannel channel, bool isOpen) => JsonBytes.Object(writer =>
    {
        if (channel.GuildId is { } guildId)
            writer.WriteId("guild_id", guildId);
        foreach (var field in message.Json.EnumerateObject())
        {
            if (isOpen || !Contents.Contains(field.Name))
            {
                field.WriteTo(writer);
            }
            else if (field.Name == "content")
            {
                writer.WriteString(field.Name, "");
            }
            else
            {
                writer.WriteStartArray(field.Name);
                writer.WriteEndArray();
            }
        }
    });
}
