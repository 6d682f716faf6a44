using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Words a source: its title with a link where there is a safe one, publisher and day.</summary>
internal sealed class SourcePost(Wording wording)
{
    private const int LongestTitle = 200;
    private const int LongestPublisher = 80;
    private const int LongestUrl = 300;

    // Discord's limit for the address of a link button.
    private const int LongestButtonUrl = 512;

    /// <summary>In one line, for below a fact.</summary>
    public string Line(Source source, string locale) => TextPost.Dotted(
        Title(source, locale),
        source.Publisher is { } publisher ? TextPost.Fit(publisher, LongestPublisher) : null,
        source.Published is { } day ? DayText.Short(Day.Of(day)) : null);

    /// <summary>With everything that is stored of it.</summary>
    public MessageBody Full(Fact fact, DateTimeOffset knownSince, string note, string locale)
    {
        var source = fact.Source;
        var known = wording.Say(locale, Phrases.SourceKnown, ("fact", FactPost.Number(fact)), ("instant", $"<t:{knownSince.ToUnixTimeSeconds()}:f>"));
        var lines = new[]
        {
            note,
            $"**{TextPost.Fit(source.Title, 1000)}**",
            TextPost.Dotted(
                source.Publisher is { } publisher ? TextPost.Fit(publisher, 300) : wording.Say(locale, Phrases.SourceNoPublisher),
                source.Published is { } day ? DayText.Long(Day.Of(day)) : null),
            SafeUrl(source.Url, LongestButtonUrl) is null && source.Url is { } address ? TextPost.Fit(address, 600) : null,
            source.Url is null ? wording.Say(locale, Phrases.SourceNoAddress) : null,
            TextPost.Small(known),
        };
        var text = new Component.Text(string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))));
        return SafeUrl(source.Url, LongestButtonUrl) is { } url
            ? MessageBody.Of(text, new Component.Row([new Component.LinkButton(url, wording.Say(locale, Phrases.ButtonOpenSource))]))
            : MessageBody.Of(text);
    }

    /// <summary>The address if a reader may be sent there: http or https, a host, no name or password before it; null otherwise.</summary>
    public static string? SafeUrl(string? url, int longest)
    {
        if (url is null || url.Length > longest || !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.UserInfo.Length > 0 || uri.Host.Length == 0)
        {
            return null;
        }

        // What would end a masked link early, or hide in it, travels percent-encoded.
        var safe = uri.AbsoluteUri
            .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
        return safe.Length <= longest && safe.All(c => c is > ' ' and < '\u007f') ? safe : null;
    }

    // Discord shows a masked link as plain text when its words look like an address: then the link gets a word of its own.
    private string Title(Source source, string locale)
    {
        var title = TextPost.Fit(source.Title, LongestTitle);
        return SafeUrl(source.Url, LongestUrl) is not { } url ? title
            : source.Title.Contains("://", StringComparison.Ordinal) ? $"{title} [{wording.Say(locale, Phrases.SourceLink)}](<{url}>)"
            : $"[{title}](<{url}>)";
    }
}
