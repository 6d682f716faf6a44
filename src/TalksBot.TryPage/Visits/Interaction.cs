using TalksBot.LocalDiscord.Driving;

namespace TalksBot.TryPage.Visits;

/// <summary>Sends interactions and waits for the first answer as long as Discord's client does.</summary>
internal static class Interaction
{
    private const int Modal = 9;

    // By the machine's clock, not the movable one: the visitor waits in real time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Ends when the client would give up.</summary>
    public static CancellationTokenSource InTime() => new(Patience);

    /// <param name="sent">Told at once, before any answer.</param>
    public static async Task<Outcome> RunAsync(Func<CancellationToken, Task<InteractionHandle>> send, Action<InteractionHandle> sent)
    {
        using var inTime = InTime();
        InteractionHandle? handle = null;
        try
        {
            handle = await send(inTime.Token);
            sent(handle);
            var first = await handle.WaitForCallbackAsync(inTime.Token);
            return first.Type == Modal ? new Outcome.Form(await handle.WaitForModalAsync(inTime.Token)) : new Outcome.Taken();
        }
        catch (OperationCanceledException)
        {
            return new Outcome.Failed(handle is null ? "TalksBot is not connected." : "TalksBot did not answer in time.");
        }
        catch (AnswerRefusedException refused)
        {
            return new Outcome.Failed($"Discord refused TalksBot's answer: {refused.Attempt.Errors}");
        }
        catch (InvalidOperationException refused)
        {
            return new Outcome.Failed(refused.Message);
        }
    }
}
