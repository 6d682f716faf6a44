using System.Text.Json;
using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Messages;

/// <summary>The files of a message, which its components and embeds name.</summary>
internal static class MessageFiles
{
    private const string Scheme = "attachment://";

    /// <summary>Those that stand below the message by themselves: Components V2 and embeds show the others.</summary>
    public static IReadOnlyList<JsonElement> Loose(LocalMessage message)
    {
        var embedded = message.Json.Items("embeds")
            .SelectMany(embed => new[] { embed.Get("image"), embed.Get("thumbnail") })
            .Select(picture => Find(message, picture?.GetText("url"))?.GetText("id"));
        return message.IsComponentsV2 ? [] : [.. message.Json.Items("attachments").ExceptBy(embedded, file => file.GetText("id"))];
    }

    /// <summary>The attachment that <c>attachment://NAME</c> or its own address names; null for any other.</summary>
    public static JsonElement? Find(LocalMessage message, string? address) => address is null ? null : message.Json.Items("attachments")
        .Cast<JsonElement?>()
        .FirstOrDefault(file => address == Scheme + file!.Value.GetText("filename") || address == file.Value.GetText("url"));
}
