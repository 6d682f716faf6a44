namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>Code in a line between runs of backticks of one length, and blocks of code between three, wherever these stand.</summary>
internal sealed class CodeReader : InlineReader
{
    private const string Fence = "```";

    public CodeReader() => OpeningCharacters = ['`'];

    protected override Found? Read(ReadOnlySpan<char> rest, Span? within)
    {
        var ticks = Ticks(rest);
        return (ticks >= Fence.Length ? ReadFence(rest) : null)
            ?? ReadInline(rest, ticks)
            ?? Found.Literal(rest[..ticks], ticks);
    }

    private static Found? ReadFence(ReadOnlySpan<char> rest)
    {
        var inside = rest[Fence.Length..];
        var named = Language(inside);
        return Close(rest, Fence.Length + named, named > 0 ? inside[..named].ToString() : null)
            ?? Close(rest, Fence.Length, null);
    }

    /// <summary>What stands alone behind the fence is the language; it needs code on the lines below.</summary>
    private static int Language(ReadOnlySpan<char> inside)
    {
        var end = inside.IndexOf('\n');
        var name = end < 0 ? default : inside[..end].TrimEnd(' ');
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '+' or '-' or '.' or '#'))
            {
                return 0;
            }
        }

        return name.Length;
    }

    private static Found? Close(ReadOnlySpan<char> rest, int from, string? language)
    {
        var code = rest[from..];
        var skipped = language is null ? 0 : code.IndexOf('\n');
        skipped += code[skipped..].Length - code[skipped..].TrimStart('\n').Length;
        code = code[skipped..];
        var length = code.Length == 0 ? -1 : code[1..].IndexOf(Fence) + 1;
        if (length < 1)
        {
            return null;
        }

        // The block ends its line itself.
        var end = from + skipped + length + Fence.Length;
        end += rest[end..] is ['\n', ..] ? 1 : 0;
        return new Found(new CodeFence(code[..length].TrimEnd('\n').ToString(), language), end);
    }

    private static Found? ReadInline(ReadOnlySpan<char> rest, int ticks)
    {
        for (var at = ticks; at < rest.Length; at++)
        {
            var run = Ticks(rest[at..]);
            if (run == ticks)
            {
                return new Found(new CodeText(Unpad(rest[ticks..at])), at + ticks);
            }

            at += run;
        }

        return null;
    }

    /// <summary>A space that only keeps a backtick of the code from the marker is not shown.</summary>
    private static string Unpad(ReadOnlySpan<char> code)
    {
        var from = code is [' ', ..] && code.TrimStart(' ') is ['`', ..] ? 1 : 0;
        var to = code is [.., ' '] && code.TrimEnd(' ') is [.., '`'] ? code.Length - 1 : code.Length;
        return code[from..to].ToString();
    }

    private static int Ticks(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('`') is >= 0 and var end ? end : text.Length;
}
