namespace TalksBot.LocalDiscord.Gateway;

/// <summary>The intent bits.</summary>
internal static class Intents
{
    public const long Guilds = 1 << 0;
    public const long GuildMessages = 1 << 9;
    public const long DirectMessages = 1 << 12;
    public const long MessageContent = 1 << 15;
    public const long Privileged = 1 << 1 | 1 << 8 | MessageContent;

    /// <summary>0 to 16, 20, 21, 24 and 25.</summary>
    public const long Known = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;
}
