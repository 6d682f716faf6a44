using System.Diagnostics;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>A disk of a few megabytes, in memory, that a test can fill; there is none where mounting is not allowed.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder;

    private SmallDisk(DirectoryInfo folder) => this.folder = folder;

    /// <summary>Null where this process may not mount, or the system has no disks in memory.</summary>
    public static SmallDisk? TryMount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-disk-");
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "talksbot", folder.FullName))
        {
            return new SmallDisk(folder);
        }

        folder.Delete();
        return null;
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Leaves no byte free, until what it returns is deleted.</summary>
    public string Fill()
    {
        var filler = PathOf("filler");
        using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var chunk = new byte[65_536]; chunk.Length > 0;)
        {
            try
            {
                file.Write(chunk);
            }
            catch (IOException)
            {
                chunk = chunk[..(chunk.Length / 2)];
            }
        }

        return filler;
    }

    public void Dispose()
    {
        Run("umount", "--lazy", folder.FullName);
        folder.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No such program.
            return false;
        }
    }
}
