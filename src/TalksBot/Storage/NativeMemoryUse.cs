using System.Runtime.InteropServices;

namespace TalksBot.Storage;

/// <summary>Keeps glibc from giving every thread an allocation area of its own, each with its own holes: SQLite's pages move between threads.</summary>
internal static class NativeMemoryUse
{
    // malloc.h of glibc.
    private const int ArenaMax = -8;
    private const int Arenas = 2;

    /// <summary>Takes effect for areas that are made from now on; another C library has no such setting and needs none.</summary>
    public static void Bound()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                _ = MallocOption(ArenaMax, Arenas);
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
