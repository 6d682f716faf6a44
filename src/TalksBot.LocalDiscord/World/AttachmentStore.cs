using System.Collections.Concurrent;

namespace TalksBot.LocalDiscord.World;

/// <summary>A file, uploaded by the bot or handed to it as an option's value.</summary>
public sealed record LocalAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    /// <summary>Whether a browser may show a file of that type in place; parameters behind a semicolon don't count.</summary>
    public static bool IsPicture(string? contentType) => contentType is not null && Pictures.Contains(contentType.Split(';')[0].Trim());
}

/// <summary>Files by id, served under the attachments address. The oldest go once there are too many, or too much.</summary>
internal sealed class AttachmentStore
{
    private const int Kept = 500;
    private const long KeptBytes = 256 * 1024 * 1024;
    private readonly ConcurrentDictionary<ulong, LocalAttachment> files = new();
    private readonly ConcurrentQueue<ulong> order = new();
    private long bytes;

    /// <summary>Where files are fetched; set once the port is known.</summary>
    public string BaseUrl { get; set; } = "";

    public string Add(ulong id, LocalAttachment file)
    {
        files[id] = file;
        order.Enqueue(id);
        Interlocked.Add(ref bytes, file.Bytes.Length);
        while ((files.Count > Kept || Interlocked.Read(ref bytes) > KeptBytes) && order.TryDequeue(out var oldest))
            Remove(oldest);
        return UrlOf(id, file.FileName);
    }

    public string UrlOf(ulong id, string fileName) => $"{BaseUrl}/attachments/{id}/{Uri.EscapeDataString(fileName)}";

    public LocalAttachment? Find(ulong id) => files.GetValueOrDefault(id);

    public void Clear()
    {
        while (order.TryDequeue(out var oldest))
            Remove(oldest);
    }

    private void Remove(ulong id)
    {
        if (files.TryRemove(id, out var file))
            Interlocked.Add(ref bytes, -file.Bytes.Length);
    }
}
