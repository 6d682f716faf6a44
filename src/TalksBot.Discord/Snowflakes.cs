namespace TalksBot.Discord;

/// <summary>A server's snowflake.</summary>
public readonly record struct GuildId(ulong Value);

/// <summary>A channel's or thread's snowflake.</summary>
public readonly record struct ChannelId(ulong Value);

/// <summary>A user's snowflake.</summary>
public readonly record struct UserId(ulong Value);

/// <summary>A message's snowflake.</summary>
public readonly record struct MessageId(ulong Value);

/// <summary>An interaction's snowflake: one press, one command, one form.</summary>
public readonly record struct InteractionId(ulong Value);
