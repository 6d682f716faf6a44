using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace TalksBot.TryPage.Markdown.Inlines;

/// <summary>What was read and how many characters it took. A span takes only its opening marker.</summary>
internal readonly record struct Found(Inline Inline, int Length)
{
    public static Found Literal(ReadOnlySpan<char> text, int length) => new(new LiteralInline(text.ToString()), length);
}

/// <summary>Reads one thing at the current character, or closes the span that ends there.</summary>
internal abstract class InlineReader : InlineParser
{
    public sealed override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var within = Span.Innermost(processor.Root);
        if (within?.CloseAt == slice.Start)
        {
            within.IsClosed = true;
            processor.Inline = within;
            slice.Start = within.ResumeAt;
            return true;
        }

        var end = within?.CloseAt ?? slice.End + 1;
        if (Read(slice.Text.AsSpan(slice.Start, end - slice.Start), within) is not { } found)
        {
            return false;
        }

        (found.Inline as Span)?.Begin(slice.Start, within);
        processor.Inline = found.Inline;
        slice.Start += found.Length;
        return true;
    }

    /// <param name="rest">From the current character to the end of the text or of the innermost open span.</param>
    /// <param name="within">The innermost open span.</param>
    protected abstract Found? Read(ReadOnlySpan<char> rest, Span? within);
}
