using TalksBot.LocalDiscord.Interactions;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Driving;

/// <summary>An interaction that was sent to the bot; through it a test waits for what the bot does with it.</summary>
public sealed class InteractionHandle
{
    private readonly PendingInteraction pending;
    private readonly InteractionDesk desk;

    internal InteractionHandle(PendingInteraction pending, InteractionDesk desk) => (this.pending, this.desk) = (pending, desk);

    public ulong Id => pending.Id;

    public string Token => pending.Token;

    /// <summary>Every callback that came, refused ones included.</summary>
    public Feed<CallbackAttempt> Callbacks => pending.Attempts;

    /// <summary>The follow-ups, in order.</summary>
    public Feed<LocalMessage> FollowUps => pending.FollowUps;

    /// <summary>The first callback that was taken, of whatever type.</summary>
    /// <exception cref="AnswerRefusedException">A callback was refused with 400 before one was taken.</exception>
    public Task<FirstAnswer> WaitForCallbackAsync(CancellationToken ct) => UnlessRefusedAsync(pending.First, ct);

    /// <summary>
    /// The message that the bot answered with, once it no longer says that the bot is thinking. After a deferral that may be a follow-up:
    /// a private answer to a public promise, or one below the message whose button was pressed.
    /// </summary>
    /// <exception cref="AnswerRefusedException">A callback was refused with 400 before one was taken.</exception>
    /// <exception cref="InvalidOperationException">The bot answered with something else, such as a form.</exception>
    public async Task<LocalMessage> WaitForAnswerAsync(CancellationToken ct)
    {
        var first = await WaitForCallbackAsync(ct);
        return await (first.Type is 5 or 6 ? PromisedAsync(ct) : pending.Settled.WaitAsync(ct))
            ?? throw new InvalidOperationException($"The answer of type {first.Type} brought no message.");
    }

    /// <summary>The form that the bot opened.</summary>
    /// <exception cref="InvalidOperationException">The bot answered with something else.</exception>
    public async Task<ModalView> WaitForModalAsync(CancellationToken ct)
    {
        var first = await WaitForCallbackAsync(ct);
        return first.Type == 9
            ? new(first.Data, pending.Draft)
            : throw new InvalidOperationException($"The answer is of type {first.Type}, not a form.");
    }

    /// <summary>The choices that the bot offered.</summary>
    /// <exception cref="InvalidOperationException">The bot answered with something else.</exception>
    public async Task<IReadOnlyList<ChoiceView>> WaitForChoicesAsync(CancellationToken ct)
    {
        var first = await WaitForCallbackAsync(ct);
        return first.Type == 8
            ? [.. first.Data.Items("choices").Select(choice => new ChoiceView(choice.GetText("name")!, choice.Get("value")!.Value))]
            : throw new InvalidOperationException($"The answer is of type {first.Type}, not choices.");
    }

    /// <summary>The first follow-up, or the next one if <paramref name="after"/> have come already.</summary>
    public async Task<LocalMessage> WaitForFollowUpAsync(int after, CancellationToken ct) =>
        (await FollowUps.ManyAsync(after + 1, static _ => true, ct))[after];

    /// <summary>The very same interaction once more, as Discord may.</summary>
    public void DeliverAgain() => desk.Send(pending);

    private async Task<LocalMessage?> PromisedAsync(CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var followUp = WaitForFollowUpAsync(after: 0, either.Token);
        await Task.WhenAny((Task)pending.Settled.WaitAsync(ct), followUp);

        // A promise that was taken back is kept by the follow-up.
        if (!pending.Settled.IsCompletedSuccessfully || await pending.Settled is not { } settled)
            return await followUp;
        await either.CancelAsync();
        return settled;
    }

    private async Task<T> UnlessRefusedAsync<T>(Task<T> taken, CancellationToken ct)
    {
        using var settled = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var refused = pending.Attempts.FirstAsync(static attempt => attempt.Status == 400 && attempt.Code != 40060, settled.Token);
        var winner = await Task.WhenAny(taken.WaitAsync(ct), refused);
        if (winner == refused && !taken.IsCompleted)
            throw new AnswerRefusedException(await refused);
        await settled.CancelAsync();
        return await taken.WaitAsync(ct);
    }
}
