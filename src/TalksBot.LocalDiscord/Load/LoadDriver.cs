using System.Diagnostics;
using TalksBot.LocalDiscord.Driving;

namespace TalksBot.LocalDiscord.Load;

/// <summary>What ends the time of one interaction.</summary>
public enum LoadUntil
{
    /// <summary>The first callback, a deferral included.</summary>
    FirstAnswer,

    /// <summary>The message that replaces a deferral, or the first answer when it was no deferral.</summary>
    FinalMessage,
}

/// <summary>
/// Sends many interactions and measures each. Set <see cref="Strictness.Light"/> and switch recording off to measure the bot alone.
/// </summary>
public sealed class LoadDriver(LocalDiscordServer server)
{
    /// <summary>Sends <paramref name="count"/> interactions, at any time at most <paramref name="concurrency"/> of them unanswered.</summary>
    /// <param name="make">The draft of the interaction with that number, counted from 0; called from several threads.</param>
    /// <exception cref="OperationCanceledException">Some were unanswered when <paramref name="ct"/> was cancelled.</exception>
    public async Task<LoadResult> RunAsync(
        int count, int concurrency, Func<int, InteractionDraft> make, LoadUntil until, CancellationToken ct)
    {
        await server.WaitForBotAsync(ct);
        var latencies = new TimeSpan[count];
        var next = -1;
        async Task WorkAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < count)
                latencies[number] = await SendAsync(make(number), until, ct);
        }

        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(WorkAsync, ct)));
        return new(Stopwatch.GetElapsedTime(start), latencies);
    }

    private async Task<TimeSpan> SendAsync(InteractionDraft draft, LoadUntil until, CancellationToken ct)
    {
        var pending = server.Desk.Open(draft);
        server.Desk.Send(pending);
        var first = await pending.First.WaitAsync(ct);
        if (until == LoadUntil.FirstAnswer)
            return first.After;
        await pending.Settled.WaitAsync(ct);
        return Stopwatch.GetElapsedTime(pending.SentAt, pending.SettledAt);
    }
}
