using Microsoft.Extensions.Logging;

namespace TalksBot.Discord.Gateway;

/// <summary>Tells <see cref="IGuildEvents"/> what happened, one event after the other, beside the socket.</summary>
internal sealed partial class GuildEventPump(EventReader events, IEnumerable<IGuildEvents> listeners, ILogger<GuildEventPump> logger)
{
    private readonly IGuildEvents[] _listeners = [.. listeners];

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var news in events.GuildEvents.ReadAllAsync(stop))
            {
                foreach (var listener in _listeners)
                {
                    await TellAsync(listener, news, stop);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The process stops.
        }
    }

    private async Task TellAsync(IGuildEvents listener, GuildEvent news, CancellationToken ct)
    {
        try
        {
            await (news switch
            {
                GuildEvent.Joined joined => listener.JoinedAsync(joined.Guild, ct),
                GuildEvent.Removed removed => listener.RemovedAsync(removed.Guild, ct),
                GuildEvent.Unavailable unavailable => listener.UnavailableAsync(unavailable.Guild, ct),
                _ => throw new InvalidOperationException($"No such event: {news.GetType().Name}."),
            });
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(listener.GetType().Name, news.GetType().Name, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Listener} failed on {Event}.")]
    private partial void LogFailed(string listener, string @event, Exception e);
}
