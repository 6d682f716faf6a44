using Microsoft.AspNetCore.Components.Forms;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Composing;

/// <summary>Files that a visitor hands over.</summary>
internal static class Attachments
{
    private const int Largest = 10 * 1024 * 1024;

    /// <summary>The file, or as a sentence why it cannot be taken.</summary>
    public static async Task<(LocalAttachment? File, string? Trouble)> ReadAsync(IBrowserFile file)
    {
        if (file.Size > Largest)
        {
            return (null, $"{file.Name} is larger than 10 MB.");
        }

        try
        {
            using var bytes = new MemoryStream();
            await using var stream = file.OpenReadStream(Largest);
            await stream.CopyToAsync(bytes);
            var type = file.ContentType.Length > 0 ? file.ContentType : "application/octet-stream";
            return (new LocalAttachment(file.Name, type, bytes.ToArray()), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or Microsoft.JSInterop.JSException)
        {
            return (null, $"{file.Name} could not be read: {unreadable.Message}");
        }
    }
}
