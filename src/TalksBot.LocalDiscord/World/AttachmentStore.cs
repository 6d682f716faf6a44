using System.Collections.Concurrent;

namespace TalksBot.LocalDiscord.World;

/// <summary>A file, uploaded by the bot or handed to it as an option's value.</summary>
public sealed record LocalAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>Files by id, served under the attachments address. The oldest go once there are too many.</summary>
internal sealed class AttachmentStore
{
    private const int Kept = 500;
    private readonly ConcurrentDictionary<ulong, LocalAttachment> files = new();
    private readonly ConcurrentQueue<ulong> order = new();

    /// <summary>Where files are fetched; set once the port is known.</summary>
    public string BaseUrl { get; set; } = "";

    public string Add(ulong id, LocalAttachment file)
    {
        files[id] = file;
        order.Enqueue(id);
        while (files.Count > Kept && order.TryDequeue(out var oldest))
            files.TryRemove(oldest, out _);
        return UrlOf(id, file.FileName);
    }

    public string UrlOf(ulong id, string fileName) => $"{BaseUrl}/attachments/{id}/{Uri.EscapeDataString(fileName)}";

    public LocalAttachment? Find(ulong id) => files.GetValueOrDefault(id);
}
