using System.Runtime.InteropServices;

namespace TalksBot;

/// <summary>A token that ends when the process is asked to stop.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stopping;
    private readonly List<PosixSignalRegistration> signals;

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
        // The process ends by itself, once all is put away; who asks a second time does not want to wait for that.
        asked.Cancel = !stopping.IsCancellationRequested;
        stopping.Cancel();
    }
}
