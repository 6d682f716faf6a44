namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>Bold, italic, underlined, struck and hidden text.</summary>
internal sealed class SpanReader : InlineReader
{
    public SpanReader() => OpeningCharacters = ['*', '_', '~', '|'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within)
    {
        if (within is { Depth: >= Span.Deepest })
        {
            return null;
        }

        // The longer of the two wins, and of equals the single marker: "***both***" is italic around bold.
        var twice = FindPair(rest);
        var once = rest[0] switch { '*' => FindStar(rest), '_' => FindUnderscore(rest), _ => -1 };
        return (rest[0], once, twice) switch
        {
            (_, < 0, < 0) => null,
            (_, var single, var pair) when single + 1 >= pair + 2 => new Found(new Span(SpanKind.Italic, single, single + 1), 1),
            ('*', _, _) => Pair(SpanKind.Bold, twice),
            ('_', _, _) => Pair(SpanKind.Underline, twice),
            ('~', _, _) => Pair(SpanKind.Strike, twice),
            _ => within is { IsInLink: true } ? null : Pair(SpanKind.Spoiler, twice),
        };
    }

    private static Found Pair(SpanKind kind, int closeAt) => new(new Span(kind, closeAt, closeAt + 2), 2);

    /// <summary>Unlike CommonMark, spaces inside the markers and letters outside do not matter.</summary>
    private static int FindPair(ReadOnlySpan<char> rest)
    {
        var marker = rest[0];
        if (rest.Length < 5 || rest[1] != marker)
        {
            return -1;
        }

        for (var at = 2; at + 1 < rest.Length; at++)
        {
            if (rest[at] == '\\')
            {
                at++;
            }
            else if (at > 2 && rest[at] == marker && rest[at + 1] == marker
                && (marker is '~' or '|' || at + 2 == rest.Length || rest[at + 2] != marker))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A star touches what it encloses; a pair of stars inside belongs to something bold.</summary>
    private static int FindStar(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            var isPair = rest[at] == '*' && at + 1 < rest.Length && rest[at + 1] == '*';
            if (at == 1 && char.IsWhiteSpace(rest[at]))
            {
                return -1;
            }
            else if (rest[at] == '\\' || isPair)
            {
                at++;
            }
            else if (rest[at] == '*')
            {
                return at > 1 && !char.IsWhiteSpace(rest[at - 1]) ? at : -1;
            }
        }

        return -1;
    }

    /// <summary>So that snake_case stays as it is, no letter or digit follows the closing underscore.</summary>
    private static int FindUnderscore(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            var isPair = rest[at] == '_' && at + 1 < rest.Length && rest[at + 1] == '_';
            if (rest[at] == '\\' || isPair)
            {
                at++;
            }
            else if (rest[at] == '_')
            {
                return at > 1 && (at + 1 == rest.Length || !char.IsAsciiLetterOrDigit(rest[at + 1])) ? at : -1;
            }
        }

        return -1;
    }
}
