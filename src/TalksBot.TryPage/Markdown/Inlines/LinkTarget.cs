using System.Diagnostics.CodeAnalysis;

namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>Where a masked link leads, its title, and the length of both up to and with the closing parenthesis.</summary>
internal sealed record LinkTarget(Uri Uri, string? Title, int Length)
{
    /// <param name="rest">What follows the opening parenthesis.</param>
    public static LinkTarget? Read(ReadOnlySpan<char> rest)
    {
        var from = Skip(rest, 0);
        var isAngled = from < rest.Length && rest[from] == '<';
        from += isAngled ? 1 : 0;
        var to = from + (isAngled ? rest[from..].IndexOf('>') : BareLength(rest[from..]));
        if (to <= from || !IsWebAddress(rest[from..to], out var uri))
        {
            return null;
        }

        var at = Skip(rest, isAngled ? to + 1 : to);
        string? title = null;
        if (at < rest.Length && rest[at] is '"' or '\'')
        {
            var length = rest[(at + 1)..].IndexOf(rest[at]);
            if (length < 0)
            {
                return null;
            }

            title = rest.Slice(at + 1, length).ToString();
            at = Skip(rest, at + length + 2);
        }

        return at < rest.Length && rest[at] == ')' ? new LinkTarget(uri, title, at + 1) : null;
    }

    /// <summary>Nothing but http and https is ever a link.</summary>
    public static bool IsWebAddress(ReadOnlySpan<char> text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && !text.ContainsAny("\n<>")
            && Uri.TryCreate(text.ToString(), UriKind.Absolute, out uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Length > 0;
    }

    private static int Skip(ReadOnlySpan<char> rest, int at)
    {
        while (at < rest.Length && rest[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Up to a space or the parenthesis that closes none of the address's own.</summary>
    private static int BareLength(ReadOnlySpan<char> rest)
    {
        var open = 0;
        for (var at = 0; at < rest.Length; at++)
        {
            open += rest[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open < 0 || char.IsWhiteSpace(rest[at]))
            {
                return at;
            }
        }

        return rest.Length;
    }
}
