using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Messages;

/// <summary>The line above an answer that says what it answers.</summary>
internal static class Origin
{
    private const int OfSlashCommand = 20;

    /// <summary>"Mia used /ask"; null for a message that answers nothing.</summary>
    public static string? Of(LocalMessage message, DiscordWorld world)
    {
        if (message.Json.Get("interaction_metadata") is not { } metadata)
        {
            return null;
        }

        var who = metadata.Get("user")?.GetId("id") is { } user ? world.FindUser(user)?.Name : null;
        var slash = message.Json.GetLong("type") == OfSlashCommand ? "/" : "";
        var what = message.Json.Get("interaction")?.GetText("name") is { } command ? $"used {slash}{command}"
            : metadata.GetLong("type") == 5 ? "sent a form" : "pressed a button";
        return $"{who ?? "Somebody"} {what}";
    }
}
