namespace TalksBot.TryPage.Trials;

/// <summary>A line of what happened between the bot and Discord.</summary>
/// <param name="At">When it happened, or happened last.</param>
/// <param name="IsTrouble">Whether something went wrong in it.</param>
/// <param name="Times">How often it happened in a row.</param>
public sealed record WireLine(long Number, DateTimeOffset At, string Text, bool IsTrouble, int Times = 1);
