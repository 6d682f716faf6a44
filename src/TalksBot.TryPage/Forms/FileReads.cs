namespace TalksBot.TryPage.Forms;

/// <summary>Files that a visitor handed over and that are still on their way here: what is sent with them waits for them.</summary>
public sealed class FileReads
{
    private Task all = Task.CompletedTask;

    /// <summary>Begins to read, beside those that are being read.</summary>
    public Task Add(Task read)
    {
        all = all.IsCompleted ? read : Task.WhenAll(all, read);
        return read;
    }

    /// <summary>Completes when all are here or have failed with a sentence of their own.</summary>
    public Task AllAsync() => all;
}
