using TalksBot.TryPage.Markdown.Inlines;

namespace TalksBot.TryPage.Messages;

/// <summary>An address that may stand in a link or a picture.</summary>
internal static class WebLink
{
    /// <summary>The address if it leads to the web; null for any other scheme, such as one that runs a script.</summary>
    public static string? Of(string? address) =>
        LinkTarget.IsWebAddress(address, out var uri) ? uri.AbsoluteUri : null;
}
