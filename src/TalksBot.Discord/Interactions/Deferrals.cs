using Microsoft.Extensions.Logging;

namespace TalksBot.Discord.Interactions;

/// <summary>Promises an answer in time when the work, or the wait for it, is slow. The clock runs from the moment of receipt.</summary>
internal sealed partial class Deferrals(Router router, Answers answers, TimeProvider clock, ILogger<Deferrals> logger) : IDisposable
{
    /// <summary>Half of Discord's three seconds: the other half is for the way there and one repeat.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource _stopped = new();

    public void Watch(Exchange exchange)
    {
        // A list of choices can't be promised: it comes in time or not at all.
        if (exchange.Incoming.Kind != InteractionKind.Autocomplete)
        {
            exchange.Timer = clock.CreateTimer(Due, (this, exchange), After, Timeout.InfiniteTimeSpan);
        }
    }

    public void Stop() => _stopped.Cancel();

    public void Dispose() => _stopped.Dispose();

    private static void Due(object? state)
    {
        var (deferrals, exchange) = ((Deferrals, Exchange))state!;
        if (exchange.ClaimForDeferral() is { } claim)
        {
            _ = deferrals.DeferAsync(exchange, claim);
        }
    }

    private Task DeferAsync(Exchange exchange, TaskCompletionSource<Delivery> claim) =>
        answers.DeferAsync(exchange, Privately(exchange), claim, _stopped.Token);

    private bool Privately(Exchange exchange)
    {
        try
        {
            return router.AnswersPrivately(exchange.Incoming.Call);
        }
        catch (Exception e)
        {
            // Private is the choice that gives nothing away.
            LogFailed(exchange.Incoming.Id.Value, e);
            return true;
        }
    }

    [LoggerMessage(LogLevel.Error, "The handler of interaction {Id} could not say who sees its answer; it is deferred privately.")]
    private partial void LogFailed(ulong id, Exception e);
}
