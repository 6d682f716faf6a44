using Microsoft.AspNetCore.Components.Forms;
using TalksBot.LocalDiscord.World;

namespace TalksBot.TryPage.Composing;

/// <summary>Files that a visitor hands over.</summary>
internal static class Attachments
{
    /// <param name="largest">In bytes; a larger file throws <see cref="IOException"/>.</param>
    public static async Task<LocalAttachment> ReadAsync(IBrowserFile file, long largest)
    {
        using var bytes = new MemoryStream();
        await using var stream = file.OpenReadStream(largest);
        await stream.CopyToAsync(bytes);
        var type = file.ContentType.Length > 0 ? file.ContentType : "application/octet-stream";
        return new LocalAttachment(file.Name, type, bytes.ToArray());
    }
}
