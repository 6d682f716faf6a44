namespace TalksBot.Storage;

/// <summary>A copy of the store to try something on; gone when disposed. Without a store, the place for one.</summary>
internal sealed class TemporaryCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-");

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public TemporaryCopy(StoreBackup store)
    {
        try
        {
            store.CopyIfAny(StorePath);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public string StorePath => Path.Combine(folder.FullName, "copy.db");

    public void Dispose() => folder.Delete(recursive: true);
}
