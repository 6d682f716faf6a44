namespace TalksBot.Discord.Gateway;

/// <summary>What has to follow the end of a connection.</summary>
internal enum Next
{
    /// <summary>The session lives on: connect again and resume it.</summary>
    Resume,

    /// <summary>The session is over: identify anew.</summary>
    Identify,

    /// <summary>Discord refuses this bot until its operator acts.</summary>
    GiveUp,

    /// <summary>We closed it for good.</summary>
    Stopped,
}

/// <summary>Why a connection ended. <see cref="Pause"/> is the least time to wait before the next one.</summary>
internal sealed record ConnectionEnd(Next Next, string Why)
{
    public TimeSpan Pause { get; init; }

    /// <summary>Whether we did something that Discord's rules forbid.</summary>
    public bool IsOurBug { get; init; }

    /// <summary>Whether the address could not even be reached.</summary>
    public bool Unreachable { get; init; }

    public static readonly ConnectionEnd Stopped = new(Next.Stopped, "the bot stops");
    public static readonly ConnectionEnd Lost = new(Next.Resume, "the connection was lost");
    public static readonly ConnectionEnd NoAck = new(Next.Resume, "no heartbeat ACK between two heartbeats");
    public static readonly ConnectionEnd NoHello = new(Next.Resume, "no HELLO came");
    public static readonly ConnectionEnd Reconnect = new(Next.Resume, "Discord asked for a reconnect (op 7)");
    public static readonly ConnectionEnd NotConnected = new(Next.Resume, "the gateway could not be reached") { Unreachable = true };

    public static ConnectionEnd InvalidSession(bool resumable, TimeSpan pause) =>
        new(resumable ? Next.Resume : Next.Identify, $"invalid session (op 9, {(resumable ? "resumable" : "not resumable")})") { Pause = pause };

    /// <summary>What a close code asks for; null stands for none.</summary>
    public static ConnectionEnd Closed(int? code)
    {
        var why = $"closed with {code?.ToString(null, null) ?? "no code"}";
        return code switch
        {
            4001 or 4002 or 4005 => new(Next.Resume, why) { IsOurBug = true },
            4008 => new(Next.Resume, $"{why}: sent too fast") { IsOurBug = true, Pause = TimeSpan.FromSeconds(5) },
            4003 or 4007 or 4009 => new(Next.Identify, why),
            4004 => GiveUp("the bot token is wrong (4004). Make a new one in the Developer Portal (Bot, Reset Token) and set Discord:Token"),
            4010 => GiveUp("the shard is wrong (4010). Discord:Shard must be at least 0 and less than Discord:ShardCount"),
            4011 => GiveUp("the bot is in so many servers that it must be sharded (4011). Set Discord:ShardCount and Discord:Shard"),
            4012 => GiveUp("this version of the gateway is no longer served (4012). Update the bot"),
            4013 => GiveUp("the intents are invalid (4013). Discord:Intents is 0 or 1"),
            4014 => GiveUp("an intent is not allowed (4014). Discord:Intents asks for GUILDS (1) at most; set it to 0 or 1"),
            _ => new(Next.Resume, why),
        };
    }

    private static ConnectionEnd GiveUp(string why) => new(Next.GiveUp, $"Discord closed the gateway: {why}.");
}
