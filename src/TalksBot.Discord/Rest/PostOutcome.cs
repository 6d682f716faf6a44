namespace TalksBot.Discord.Rest;

/// <summary>What became of a message on the bot's own account.</summary>
public abstract record PostOutcome
{
    private PostOutcome() { }

    /// <summary>It stands in the channel.</summary>
    public sealed record Sent(MessageId Message) : PostOutcome;

    /// <summary>The bot may not write there, or the channel is gone: do not try again until somebody has looked. Nothing was posted.</summary>
    public sealed record ChannelClosed(string Why) : PostOutcome;

    /// <summary>The message to be edited is gone.</summary>
    public sealed record MessageGone : PostOutcome;

    /// <summary>Discord refused the message itself: a bug of ours, the same message will be refused again. Nothing was posted.</summary>
    public sealed record Refused(string Why) : PostOutcome;

    /// <summary>
    /// No answer came, so it may or may not have been posted. Trying again within a few minutes with the same nonce cannot post it twice;
    /// later, look into the channel first.
    /// </summary>
    public sealed record Unknown(string Why) : PostOutcome;

    /// <summary>The bot has to hold back for now, so nothing was posted: try later.</summary>
    public sealed record Postponed(string Why) : PostOutcome;
}
