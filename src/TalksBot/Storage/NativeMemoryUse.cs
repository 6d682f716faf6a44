using System.Runtime.InteropServices;

namespace TalksBot.Storage;

/// <summary>
/// Keeps glibc from giving every thread an allocation area of its own, each with its own holes, since SQLite's pages move between threads;
/// and from keeping ever more of what was freed.
/// </summary>
internal static class NativeMemoryUse
{
    // malloc.h of glibc.
    private const int ArenaMax = -8;
    private const int Arenas = 2;
    private const int TrimThreshold = -1;
    private const int MostFreeBytes = 64 * 1024;

    /// <summary>Takes effect for areas that are made from now on; another C library has no such setting and needs none.</summary>
    public static void Bound()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                _ = MallocOption(ArenaMax, Arenas);
                _ = MallocOption(TrimThreshold, MostFreeBytes);
            }
        }
        catch (Exception absent) when (absent is EntryPointNotFoundException or DllNotFoundException)
        {
            // musl.
        }
    }

    [DllImport("libc.so.6", EntryPoint = "mallopt", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocOption(int option, int value);
}
