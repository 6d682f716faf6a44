namespace TalksBot.Discord;

/// <summary>The few sentences that the transport itself says to a member. Register another one to change them.</summary>
public sealed record DiscordWording
{
    public string Busy { get; init; } = "I have too much to do at this moment. Please try again in a minute.";

    public string Unknown { get; init; } = "I don't know this command or button (any more). Please use the command again.";

    public string TooSlowForForm { get; init; } = "That took too long for the form to open. Please try again.";

    /// <summary>What a member reads after an error; <c>{0}</c> is the reference under which the log holds it.</summary>
    public string Apology { get; init; } = "Something went wrong on my side. If it happens again, please tell the operator this reference: {0}";
}
