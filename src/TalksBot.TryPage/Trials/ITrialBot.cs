namespace TalksBot.TryPage.Trials;

/// <summary>The bot that is tried, as far as the page starts and stops it: the page knows the bot only over the wire.</summary>
public interface ITrialBot
{
    /// <summary>When the bot is next due to post by itself; null when nothing is planned.</summary>
    DateTimeOffset? NextRecap { get; }

    /// <summary>Starts it; it connects by itself.</summary>
    /// <param name="apiUrl">The stand-in, which it takes for Discord's API.</param>
    /// <param name="clock">All its times come from here.</param>
    Task StartAsync(Uri apiUrl, string token, TimeProvider clock, CancellationToken ct);

    /// <summary>Stops it; what it stored stays.</summary>
    Task StopAsync(CancellationToken ct);

    /// <summary>Deletes all that it stored. Only while it is stopped.</summary>
    void Forget();
}
