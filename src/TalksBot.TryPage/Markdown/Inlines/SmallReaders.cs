using Markdig.Syntax.Inlines;

namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>A backslash before anything but letters, digits and spaces shows that character as it is.</summary>
internal sealed class EscapeReader : InlineReader
{
    public EscapeReader() => OpeningCharacters = ['\\'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within)
    {
        if (rest is not [_, var next, ..] || char.IsAsciiLetterOrDigit(next) || char.IsWhiteSpace(next))
        {
            return null;
        }

        var length = rest.Length > 2 && char.IsSurrogatePair(next, rest[2]) ? 3 : 2;

        // In a link's text Discord obeys the backslash and shows it all the same.
        return Found.Literal(within is { IsInLink: true } ? rest[..length] : rest[1..length], length);
    }
}

internal sealed class EveryoneReader : InlineReader
{
    public EveryoneReader() => OpeningCharacters = ['@'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within)
    {
        var name = rest.StartsWith("@everyone") ? "@everyone" : rest.StartsWith("@here") ? "@here" : "";
        return name.Length == 0 || (rest.Length > name.Length && char.IsLetterOrDigit(rest[name.Length]))
            ? null
            : new Found(new Mention(MentionKind.Everyone, 0, name), name.Length);
    }
}

/// <summary>Every line break is one.</summary>
internal sealed class BreakReader : InlineReader
{
    public BreakReader() => OpeningCharacters = ['\n'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within) => new Found(new LineBreakInline { IsHard = true }, 1);
}
