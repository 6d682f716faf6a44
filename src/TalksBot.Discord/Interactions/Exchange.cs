namespace TalksBot.Discord.Interactions;

/// <summary>What became of something that was sent for an interaction.</summary>
internal enum Delivery
{
    /// <summary>Discord has it.</summary>
    Done,

    /// <summary>This interaction can no longer be answered: too late, or its token is over.</summary>
    Dead,

    /// <summary>Discord refused the body, which is a bug of ours; another one may still be sent.</summary>
    Refused,

    /// <summary>No usable answer came.</summary>
    Lost,
}

/// <summary>One interaction under way. Its first answer is claimed once: by the result, or by the deferral when the work is slow.</summary>
internal sealed class Exchange(Incoming incoming, long receivedAt)
{
    private static readonly object s_answered = new();
    private object? _claim;

    public Incoming Incoming { get; } = incoming;

    /// <summary>The clock's timestamp at which the event was read.</summary>
    public long ReceivedAt { get; } = receivedAt;

    /// <summary>Fires the deferral.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>Cancels the work; null while nobody works on it.</summary>
    public CancellationTokenSource? Work { get; set; }

    /// <summary>Whether the deferral keeps the component's message (type 6), so that a new message is a follow-up.</summary>
    public bool DeferralKeepsMessage => Incoming.OnMessage;

    public bool DeferredPrivately { get; set; }

    /// <summary>Takes the first answer for the result. False when the deferral was faster: then wait for <see cref="Deferred"/> and edit.</summary>
    public bool ClaimForResult()
    {
        var before = Interlocked.CompareExchange(ref _claim, s_answered, null);
        return before is null || before == s_answered;
    }

    /// <summary>Takes the first answer for the deferral; null when the result was faster.</summary>
    public TaskCompletionSource<Delivery>? ClaimForDeferral()
    {
        if (Volatile.Read(ref _claim) is not null)
        {
            return null;
        }

        var deferral = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref _claim, deferral, null) is null ? deferral : null;
    }

    /// <summary>What became of the deferral. Only after <see cref="ClaimForResult"/> said no.</summary>
    public Task<Delivery> Deferred => ((TaskCompletionSource<Delivery>)_claim!).Task;

    /// <summary>The deferral failed for good: nobody waits for the result any more.</summary>
    public void Abandon()
    {
        try
        {
            Work?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The work has just ended.
        }
    }
}
