namespace TalksBot.Storage;

/// <summary>Where an operator edits without a build: <c>config/</c> in the working directory, else the copy beside the program.</summary>
internal static class ConfigFolder
{
    public static string Find(string name)
    {
        var here = Path.Combine("config", name);
        return Path.Exists(here) ? Path.GetFullPath(here) : Path.Combine(AppContext.BaseDirectory, "config", name);
    }
}
