namespace TalksBot;

/// <summary>Where a trial keeps what it stores: a temporary folder of its own, which goes with it.</summary>
internal sealed class TrialFolder : IDisposable
{
    private const string Prefix = "talksbot-try-";
    private const string LockName = "lock";
    private readonly DirectoryInfo folder;
    private readonly FileStream mark;

    private TrialFolder(DirectoryInfo folder) => (this.folder, mark) = (folder, Lock(folder));

    /// <summary>A new folder; those of trials that were killed are swept away.</summary>
    public static TrialFolder Open()
    {
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
        {
            Sweep(left);
        }

        return new TrialFolder(Directory.CreateTempSubdirectory(Prefix));
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Deletes all that the trial stored.</summary>
    public void Empty()
    {
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != LockName))
        {
            file.Delete();
        }
    }

    public void Dispose()
    {
        mark.Dispose();
        folder.Delete(recursive: true);
    }

    private static FileStream Lock(DirectoryInfo folder) =>
        new(Path.Combine(folder.FullName, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static void Sweep(DirectoryInfo left)
    {
        try
        {
            // One without a mark is just being made; one whose mark is held is in use.
            if (left.EnumerateFiles(LockName).Any())
            {
                Lock(left).Dispose();
                left.Delete(recursive: true);
            }
        }
        catch (Exception used) when (used is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or in use.
        }
    }
}
