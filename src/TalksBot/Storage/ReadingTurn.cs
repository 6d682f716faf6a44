namespace TalksBot.Storage;

/// <summary>The right of a thread to read from the store: few have it at a time, because reading keeps a core busy.</summary>
internal sealed class ReadingTurn : IDisposable
{
    [ThreadStatic]
    private static ReadingTurn? current;

    private SemaphoreSlim? free;

    /// <param name="free">Was waited for already; released when the turn ends.</param>
    public ReadingTurn(SemaphoreSlim free)
    {
        this.free = free;
        current = this;
    }

    /// <summary>Whether this thread has a turn: what reads again while it reads must not wait for itself.</summary>
    public static bool IsHeld => current is not null;

    /// <summary>Ends this thread's turn, if it has one: whoever writes may wait for another process, and nobody is to wait for that to read.</summary>
    public static void GiveUp() => current?.Dispose();

    public void Dispose()
    {
        if (current == this)
        {
            current = null;
        }

        free?.Release();
        free = null;
    }
}
