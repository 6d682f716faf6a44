namespace TalksBot.Discord.Interactions;

/// <summary>
/// Calls as members make them most, for the bot to rehearse while it connects: what answers them is then compiled and read in before the
/// first member waits for it. They are run like any other, their replies written and thrown away.
/// </summary>
public interface ISampleCalls
{
    /// <summary>The calls, in the order in which they are run; they must leave no trace.</summary>
    IEnumerable<Call> Make();
}
