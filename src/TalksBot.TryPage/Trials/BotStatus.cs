namespace TalksBot.TryPage.Trials;

/// <summary>Where the bot stands.</summary>
public enum BotStatus
{
    Starting,
    Connected,
    Disconnected,
    Stopped,
}
