namespace TalksBot.TryPage.Messages;

/// <summary>An address that may stand in a link or a picture.</summary>
internal static class WebLink
{
    /// <summary>The address if it leads to the web; null for any other scheme, such as one that runs a script.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;
}
