using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalksBot.Discord.Gateway;

/// <summary>What the identify guard remembers over restarts.</summary>
internal sealed class IdentifyState
{
    /// <summary>When the first IDENTIFY of <see cref="Count"/> was sent.</summary>
    public DateTimeOffset DayBegan { get; set; }

    public int Count { get; set; }

    public DateTimeOffset BlockedUntil { get; set; }

    public Dictionary<int, DateTimeOffset> LastByKey { get; init; } = [];

    /// <summary>Null when there is no file, or with a <paramref name="problem"/> when it can't be read.</summary>
    public static IdentifyState? Load(string path, out string? problem)
    {
        problem = null;
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), IdentifyStateJson.Default.IdentifyState)
                : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            problem = e.GetType().Name;
            return null;
        }
    }

    /// <summary>Writes the file in one step, so that a crash leaves the old one or the new one. Returns what went wrong, or null.</summary>
    public string? Save(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllBytes($"{path}.new", JsonSerializer.SerializeToUtf8Bytes(this, IdentifyStateJson.Default.IdentifyState));
            File.Move($"{path}.new", path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.GetType().Name;
        }
    }
}

[JsonSerializable(typeof(IdentifyState))]
internal sealed partial class IdentifyStateJson : JsonSerializerContext;
