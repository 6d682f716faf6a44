namespace TalksBot.Discord;

/// <summary>How the bot meets Discord; section <c>Discord</c>. No record, so that the token never gets into a text.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token: Developer Portal, Bot, Reset Token. A secret.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the API is; http only on loopback.</summary>
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Where the gateway is; null or empty: where the API says. ws only on loopback.</summary>
    public string? GatewayUrl { get; set; }

    /// <summary>One server to register the commands in, where changes show at once; null: everywhere.</summary>
    public ulong? GuildId { get; set; }

    /// <summary>1 (GUILDS): the bot is told when it comes into a server or is removed. 0: it is not. Nothing else is needed.</summary>
    public int Intents { get; set; } = 1;

    /// <summary>The first shard that this process runs, from 0.</summary>
    public int Shard { get; set; }

    /// <summary>How many shards this process runs, one after the other from <see cref="Shard"/>.</summary>
    public int ShardsHere { get; set; } = 1;

    /// <summary>How many shards there are in all processes together. Discord demands more than one from 2,500 servers on.</summary>
    public int ShardCount { get; set; } = 1;

    /// <summary>How many calls may wait; the next one is told that the bot is busy.</summary>
    public int QueueLength { get; set; } = 512;

    /// <summary>How many calls are worked on at a time; most of that time each waits for Discord to take its answer.</summary>
    public int Workers { get; set; } = 64;

    /// <summary>The file in which the count of IDENTIFYs survives a restart.</summary>
    public string StatePath { get; set; } = "discord-state.json";

    /// <summary>The address in the User-Agent that Discord demands of bots: where one reads what this bot is.</summary>
    public string ProjectUrl { get; set; } = "https://talksbot.invalid";
}
