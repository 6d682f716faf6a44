namespace TalksBot.Discord.Gateway;

/// <summary>How long to wait before connecting again: doubling with jitter up to two minutes, until a session is live again.</summary>
internal sealed class Backoff(Jitter jitter)
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);
    private int _failures;

    public TimeSpan Next()
    {
        var full = Math.Min(s_first.TotalMilliseconds * Math.Pow(2, _failures), s_longest.TotalMilliseconds);
        _failures = Math.Min(_failures + 1, 30);
        return TimeSpan.FromMilliseconds(full * (0.5 + (jitter() / 2)));
    }

    /// <summary>Only READY and RESUMED prove that the way is free.</summary>
    public void Reset() => _failures = 0;
}
