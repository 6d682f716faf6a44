namespace TalksBot.Storage;

/// <summary>Looks at the place that an operator named before it is used, so that what is wrong with it is told in the operator's words.</summary>
internal static class FilePlace
{
    /// <summary>What is wrong with <paramref name="file"/> as a file to be read; null: it is there.</summary>
    public static string? FaultForReading(string file) =>
        Directory.Exists(file) ? "This is a folder; name a file." : File.Exists(file) ? null : "There is no such file.";

    /// <exception cref="IOException">The file stands for a folder, or the folder that it is to be in is not there.</exception>
    public static void ThrowIfNotForWriting(string file)
    {
        if (Directory.Exists(file))
        {
            throw new IOException($"{file}: This is a folder; name a file.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
        {
            throw new IOException($"{file}: There is no folder {folder}.");
        }
    }
}
