using Markdig.Syntax.Inlines;

namespace TalksBot.TryPage.Markdown.Inlines;

internal enum SpanKind
{
    Bold,
    Italic,
    Underline,
    Strike,
    Spoiler,
    Link,
}

/// <summary>
/// Formatted text whose end is found before what is in it is read, as Discord does: what is in it never sees beyond that end.
/// </summary>
internal class Span : ContainerInline
{
    /// <summary>Deeper ones are text, so that nobody makes the page recurse.</summary>
    public const int Deepest = 16;

    public Span(SpanKind kind, int closeAt, int resumeAt)
    {
        (Kind, CloseAt, ResumeAt) = (kind, closeAt, resumeAt);
        IsClosed = false;
    }

    public SpanKind Kind { get; }

    /// <summary>Where the closing marker stands; <see cref="ResumeAt"/> is behind it.</summary>
    public int CloseAt { get; private set; }

    public int ResumeAt { get; private set; }

    public int Depth { get; private set; }

    public bool IsInLink { get; private set; }

    public static Span? Innermost(ContainerInline? root)
    {
        Span? innermost = null;
        for (var at = root; at?.LastChild is Span { IsClosed: false } open; at = open)
        {
            innermost = open;
        }

        return innermost;
    }

    public void Begin(int at, Span? within)
    {
        CloseAt += at;
        ResumeAt += at;
        Depth = (within?.Depth ?? 0) + 1;
        IsInLink = Kind == SpanKind.Link || within is { IsInLink: true };
    }
}

internal sealed class MaskedLink(int closeAt, int resumeAt, Uri target, string? title) : Span(SpanKind.Link, closeAt, resumeAt)
{
    public Uri Target => target;

    public string? Title => title;
}
