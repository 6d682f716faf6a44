namespace TalksBot.Discord.Gateway;

/// <summary>The heartbeat of one connection. That an ACK is outstanding is this connection's affair and ends with it.</summary>
internal sealed class Heartbeat(TimeProvider clock, Jitter jitter, Action beat)
{
    private volatile bool _ackOutstanding;

    public void Acknowledged() => _ackOutstanding = false;

    /// <summary>Beats until cancelled; returns when a beat is due and the one before it was not acknowledged.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken ct)
    {
        await Task.Delay(interval * jitter(), clock, ct);
        using var timer = new PeriodicTimer(interval, clock);
        while (!_ackOutstanding)
        {
            _ackOutstanding = true;
            beat();
            await timer.WaitForNextTickAsync(ct);
        }
    }
}
