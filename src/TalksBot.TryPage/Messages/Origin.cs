using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Trials;

namespace TalksBot.TryPage.Messages;

/// <summary>The line above an answer that says what it answers.</summary>
internal static class Origin
{
    /// <summary>"Mia used /ask"; null for a message that answers nothing.</summary>
    public static string? Of(LocalMessage message, Trial trial)
    {
        if (message.Json.Field("interaction_metadata") is not { } metadata || metadata.Id("id") is not { } id)
        {
            return null;
        }

        var who = metadata.Field("user")?.Id("id") is { } user ? trial.Discord.World.FindUser(user)?.Name : null;
        return $"{who ?? "Somebody"} used {trial.Doing(id) ?? "a command"}";
    }
}
