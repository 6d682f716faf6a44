using System.Text.Json;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Messages;

/// <summary>The files of a message, which its components name.</summary>
internal static class MessageFiles
{
    private const string Scheme = "attachment://";

    /// <summary>The attachment that <c>attachment://NAME</c> names; null for another address or an unknown name.</summary>
    public static JsonElement? Find(LocalMessage message, string? address) =>
        address?.StartsWith(Scheme, StringComparison.Ordinal) == true
            ? message.Json.List("attachments").Cast<JsonElement?>().FirstOrDefault(file => file!.Value.Text("filename") == address[Scheme.Length..])
            : null;

    /// <summary>Where the page finds what an address names; null if that is nowhere.</summary>
    public static string? AddressOf(LocalMessage message, string? address) =>
        Find(message, address)?.Text("url") ?? WebLink.Of(address);
}
