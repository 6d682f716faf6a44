namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>[text](https://…), [text](&lt;https://…>) and either with a "title".</summary>
internal sealed class LinkReader : InlineReader
{
    // The closing bracket too, for there the link's text ends.
    public LinkReader() => OpeningCharacters = ['[', ']'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within)
    {
        if (rest[0] == ']' || within is { IsInLink: true } or { Depth: >= Span.Deepest } || FindLabelEnd(rest) is not (> 1 and var labelEnd)
            || LinkTarget.Read(rest[(labelEnd + 2)..]) is not { } target)
        {
            return null;
        }

        var label = rest[1..labelEnd];
        var end = labelEnd + 2 + target.Length;

        // Text that looks like another address than the one it leads to is shown for what it is.
        return label.Contains("://", StringComparison.Ordinal)
            ? Found.Literal(rest[..end], end)
            : label.IsWhiteSpace() ? null : new Found(new MaskedLink(labelEnd, end, target.Uri, target.Title), 1);
    }

    /// <summary>Where "](" closes the bracket at the start. A backslash closes and opens nothing: in links Discord shows it.</summary>
    private static int FindLabelEnd(ReadOnlySpan<char> rest)
    {
        if (rest.IndexOf("](", StringComparison.Ordinal) < 0)
        {
            return -1;
        }

        var open = 0;
        for (var at = 1; at + 1 < rest.Length; at++)
        {
            if (rest[at] == '[')
            {
                open++;
            }
            else if (rest[at] == ']' && open > 0)
            {
                open--;
            }
            else if (rest[at] == ']' && rest[at + 1] == '(')
            {
                return at;
            }
        }

        return -1;
    }
}
