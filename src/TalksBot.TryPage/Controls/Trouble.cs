using TalksBot.LocalDiscord.Faults;

namespace TalksBot.TryPage.Controls;

/// <summary>A way in which Discord misbehaves on demand.</summary>
/// <param name="Effect">What is going to happen, as a sentence.</param>
internal sealed record Trouble(string Name, string Effect, Action<FaultPanel> Cause)
{
    private const string Callback = "/callback";

    public static IReadOnlyList<Trouble> All { get; } =
    [
        new("Drop the connection", "Discord drops the connection.", faults => faults.Gateway.Drop()),
        new("Ask to reconnect", "Discord asks the bot to reconnect.", faults => faults.Gateway.AskToReconnect()),
        new("Answer 429", "Discord answers the next request with 429 (too many).", faults => faults.Rest.On(new RestFault.TooMany(LimitScope.User, TimeSpan.FromSeconds(0.5)))),
        new("Answer 500", "Discord answers the bot's next answer with 500.", faults => faults.Rest.On(new RestFault.Error(500), path: Callback)),
        new("Lose a response", "Discord takes the bot's next answer but loses its own response.", faults => faults.Rest.On(new RestFault.LostAnswer(), path: Callback)),
        new("Answer slowly", "Discord's next response comes 2 seconds late.", faults => faults.Rest.On(new RestFault.Slow(TimeSpan.FromSeconds(2)))),
    ];
}
