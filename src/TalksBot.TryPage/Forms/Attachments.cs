using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Trials;

namespace TalksBot.TryPage.Forms;

/// <summary>Files that a visitor hands over.</summary>
internal static class Attachments
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The file, or as a sentence why it cannot be taken.</summary>
    public static async Task<(LocalAttachment? File, string? Trouble)> ReadAsync(IBrowserFile file, Trial trial)
    {
        var largest = trial.Discord.LargestFile;
        if (file.Size > largest)
        {
            return (null, $"{file.Name} is larger than {largest / Megabyte} MB.");
        }

        try
        {
            using var bytes = new MemoryStream();
            await using var stream = file.OpenReadStream(largest);
            await stream.CopyToAsync(bytes);
            var type = file.ContentType.Length > 0 ? file.ContentType : "application/octet-stream";
            return (new LocalAttachment(file.Name, type, bytes.ToArray()), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or JSException or OperationCanceledException)
        {
            return (null, $"{file.Name} could not be read: {unreadable.Message}");
        }
    }
}
