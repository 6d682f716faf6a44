using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TalksBot;

/// <summary>A token that ends when the process is asked to stop.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource stopping;
    private readonly List<PosixSignalRegistration> signals;
    private long askedAt;

    public StopSignals(CancellationToken ct)
    {
        stopping = CancellationTokenSource.CreateLinkedTokenSource(ct);
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];
    }

    public CancellationToken Token => stopping.Token;

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        stopping.Dispose();
    }

    private void Stop(PosixSignalContext asked)
    {
        // The process ends by itself, once all is put away; who asks again a while later does not want to wait for that. A terminal and
        // whoever passes its signals on may both tell of the same wish.
        var first = Interlocked.CompareExchange(ref askedAt, Stopwatch.GetTimestamp(), 0);
        asked.Cancel = first == 0 || Stopwatch.GetElapsedTime(first) < Patience;
        stopping.Cancel();
    }
}
