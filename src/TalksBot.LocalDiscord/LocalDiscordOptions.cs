namespace TalksBot.LocalDiscord;

/// <summary>How strictly requests are read.</summary>
public enum Strictness
{
    /// <summary>Everything that Discord refuses is refused, and messages are kept.</summary>
    Strict,

    /// <summary>Interaction answers are only counted, so that a benchmark measures the bot and not its stand-in.</summary>
    Light,
}

/// <summary>What the rate-limit headers say.</summary>
public enum RateLimiting
{
    /// <summary>No such headers.</summary>
    Silent,

    /// <summary>Headers that never come to the end of a bucket.</summary>
    Generous,

    /// <summary>Real buckets and the global limit; a request too many gets 429.</summary>
    Enforced,
}

/// <summary>How the stand-in is set up; each default is Discord's own figure where Discord has one.</summary>
public sealed record LocalDiscordOptions
{
    /// <summary>The only bot token that is accepted.</summary>
    public string Token { get; init; } = "local.bot.token";

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Judges every deadline: 3 s and 15 min of an interaction, sessions, rates, ids.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Sent in HELLO.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>A connection without heartbeat for interval + this is closed with 4009; null never does that.</summary>
    public TimeSpan? HeartbeatGrace { get; init; }

    /// <summary>How long a session without connection can be resumed. Discord gives no figure.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many events a session keeps for a replay; a RESUME from before them is refused.</summary>
    public int ReplayKept { get; init; } = 2_000;

    /// <summary>In this time only <see cref="MaxConcurrency"/> IDENTIFYs per rate key are taken; zero switches the check off.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>IDENTIFYs per <see cref="IdentifyWindow"/> and key.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>IDENTIFYs per 24 hours; one more resets the token and ends every session.</summary>
    public int SessionStarts { get; init; } = 1_000;

    /// <summary>Privileged intents that the portal would have switched on.</summary>
    public long PrivilegedIntents { get; init; }

    /// <summary>The shards that GET /gateway/bot recommends.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Whether the gateway addresses end in a slash; a client must cope with both.</summary>
    public bool GatewayUrlEndsInSlash { get; init; }

    /// <summary>What the rate-limit headers say.</summary>
    public RateLimiting RateLimits { get; init; } = RateLimiting.Generous;

    /// <summary>Requests per <see cref="BucketWindow"/> in one bucket while limits are enforced.</summary>
    public int BucketLimit { get; init; } = 5;

    /// <summary>Whether all routes of one channel, server or webhook count in one bucket, as some of Discord's do.</summary>
    public bool OneBucketPerResource { get; init; }

    /// <summary>The length of a bucket's window.</summary>
    public TimeSpan BucketWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Requests per second in all, interaction routes excepted, while limits are enforced.</summary>
    public int GlobalLimit { get; init; } = 50;

    /// <summary>How strictly interaction answers are read at the start; see <see cref="LocalDiscordServer.Strictness"/>.</summary>
    public Strictness Strictness { get; init; }

    /// <summary>Whether requests and frames are recorded. A benchmark switches it off.</summary>
    public bool Recording { get; init; } = true;

    /// <summary>How many requests, frames, interactions and messages are kept, of each kind; the oldest go first.</summary>
    public int Kept { get; init; } = 10_000;

    /// <summary>How long a message's nonce is remembered.</summary>
    public TimeSpan NonceMemory { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Bytes per uploaded file.</summary>
    public int AttachmentSizeLimit { get; init; } = 10 * 1024 * 1024;
}
