using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TalksBot.Discord.Interactions;

/// <summary>Takes interactions from the socket without ever keeping it waiting: reads, drops duplicates, queues, or says "busy" at once.</summary>
internal sealed partial class Intake(
    IOptions<DiscordOptions> options, Answers answers, Deferrals deferrals, DiscordWording wording, TimeProvider clock, ILogger<Intake> logger)
{
    /// <summary>When even saying "busy" piles up, calls are left unanswered.</summary>
    private const int MostBusyAnswers = 64;

    private readonly Channel<Exchange> _queue = Channel.CreateBounded<Exchange>(options.Value.QueueLength);
    private readonly RecentIds _recent = new(8192);
    private int _busyAnswers;

    public ChannelReader<Exchange> Queue => _queue.Reader;

    /// <summary>Takes the <c>d</c> of an INTERACTION_CREATE. Never throws: what can't be read is logged and left.</summary>
    public void Take(ReadOnlySpan<byte> json)
    {
        var receivedAt = clock.GetTimestamp();
        Incoming? incoming;
        try
        {
            incoming = InteractionReader.Read(json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The exception's text may hold a piece of the payload, so only its kind is told.
            LogUnreadable(e.GetType().Name);
            return;
        }

        if (incoming is null)
        {
            LogUnreadable("id or token missing");
            return;
        }

        if (!_recent.Add(incoming.Id.Value))
        {
            LogDuplicate(incoming.Id.Value);
            return;
        }

        var exchange = new Exchange(incoming, receivedAt);
        deferrals.Watch(exchange);
        if (!_queue.Writer.TryWrite(exchange))
        {
            exchange.Timer?.Dispose();
            _ = SayBusyAsync(exchange);
        }
    }

    /// <summary>From now on every new call is told that the bot is busy; what is queued is still worked off.</summary>
    public void Close() => _queue.Writer.TryComplete();

    private async Task SayBusyAsync(Exchange exchange)
    {
        try
        {
            if (Interlocked.Increment(ref _busyAnswers) > MostBusyAnswers)
            {
                LogDropped(exchange.Incoming.Id.Value);
                return;
            }

            LogBusy(exchange.Incoming.Id.Value);
            if (exchange.Incoming.Kind == InteractionKind.Autocomplete)
            {
                await answers.SendChoicesAsync(exchange, [], CancellationToken.None);
            }
            else
            {
                await answers.SendAsync(exchange, Reply.Private(wording.Busy), CancellationToken.None);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _busyAnswers);
        }
    }

    [LoggerMessage(LogLevel.Error, "An interaction could not be read ({Why}) and stays unanswered.")]
    private partial void LogUnreadable(string why);

    [LoggerMessage(LogLevel.Debug, "Interaction {Id} came again and is dropped.")]
    private partial void LogDuplicate(ulong id);

    [LoggerMessage(LogLevel.Warning, "The queue is full or closed: interaction {Id} is told that the bot is busy.")]
    private partial void LogBusy(ulong id);

    [LoggerMessage(LogLevel.Error, "Too many calls at once: interaction {Id} stays unanswered.")]
    private partial void LogDropped(ulong id);
}
