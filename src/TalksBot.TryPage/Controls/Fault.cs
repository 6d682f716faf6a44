using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.TryPage.Controls;

/// <summary>A way in which Discord misbehaves on demand.</summary>
/// <param name="Effect">What is going to happen, as a sentence.</param>
internal sealed record Fault(string Name, string Effect, Action<LocalDiscordServer> Cause)
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Drop the connection", "Discord drops the connection.", discord => discord.Faults.Gateway.Drop()),
        new("Ask to reconnect", "Discord asks the bot to reconnect.", discord => discord.Faults.Gateway.AskToReconnect()),
        new("Answer 429", "Discord will tell the bot at its next answer that there are too many (429).", discord => AtNextAnswer(discord, new RestFault.TooMany(LimitScope.User, TimeSpan.FromSeconds(0.5)))),
        new("Answer 500", "Discord will fail at the bot's next answer (500).", discord => AtNextAnswer(discord, new RestFault.Error(500))),
        new("Lose a response", "Discord will take the bot's next answer, but lose its own response.", discord => AtNextAnswer(discord, new RestFault.LostAnswer())),
        new("Answer slowly", "Discord's response to the bot's next answer will come 2 seconds late.", discord => AtNextAnswer(discord, new RestFault.Slow(TimeSpan.FromSeconds(2)))),
    ];

    // The next answer that somebody waits for: what is completed while one types would use the fault up unseen.
    private static void AtNextAnswer(LocalDiscordServer discord, RestFault fault) => discord.Faults.Rest.On(
        fault, target => target.Path.EndsWith("/callback", StringComparison.Ordinal) && !discord.IsCompletion(target.Path), times: 1);
}
