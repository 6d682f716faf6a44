using System.Globalization;
using System.Text.Json;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Gateway;

/// <summary>What the identify guard remembers over restarts. Read and written by hand: a serializer would cost a tenth of the start.</summary>
internal sealed class IdentifyState
{
    /// <summary>When the first IDENTIFY of <see cref="Count"/> was sent.</summary>
    public DateTimeOffset DayBegan { get; set; }

    public int Count { get; set; }

    public DateTimeOffset BlockedUntil { get; set; }

    /// <summary>When each rate key identified last.</summary>
    public Dictionary<int, DateTimeOffset> LastByKey { get; } = [];

    /// <summary>Null when there is no file, or with a <paramref name="problem"/> when it can't be read.</summary>
    public static IdentifyState? Load(string path, out string? problem)
    {
        problem = null;
        try
        {
            return File.Exists(path) ? Read(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
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

            File.WriteAllBytes($"{path}.new", Write());
            File.Move($"{path}.new", path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.GetType().Name;
        }
    }

    private static IdentifyState Read(ReadOnlySpan<byte> json)
    {
        var state = new IdentifyState();
        var reader = new Utf8JsonReader(json);
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("dayBegan"u8))
            {
                state.DayBegan = Time(ref reader);
            }
            else if (reader.ValueTextEquals("count"u8))
            {
                state.Count = (int)(Json.Whole(ref reader) ?? 0);
            }
            else if (reader.ValueTextEquals("blockedUntil"u8))
            {
                state.BlockedUntil = Time(ref reader);
            }
            else if (reader.ValueTextEquals("lastByKey"u8) && Json.Enter(ref reader))
            {
                while (Json.Next(ref reader))
                {
                    var key = int.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
                    state.LastByKey[key] = Time(ref reader);
                }
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        return state;
    }

    private byte[] Write()
    {
        using var buffer = JsonBuffer.Rent();
        var writer = buffer.Writer;
        writer.WriteStartObject();
        writer.WriteString("dayBegan"u8, DayBegan);
        writer.WriteNumber("count"u8, Count);
        writer.WriteString("blockedUntil"u8, BlockedUntil);
        writer.WriteStartObject("lastByKey"u8);
        foreach (var (key, last) in LastByKey)
        {
            writer.WriteString(key.ToString(CultureInfo.InvariantCulture), last);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        return buffer.Written.ToArray();
    }

    private static DateTimeOffset Time(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDateTimeOffset();
    }
}
