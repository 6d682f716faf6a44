using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TalksBot.TryPage.Markdown.Inlines;

namespace TalksBot.TryPage.Markdown;

/// <summary>Writes what stands in a line: spans with what is in them, and things of Discord's by the names that people know.</summary>
internal sealed class InlineWriter(RenderTreeBuilder builder, IMentionNames names)
{
    public void Write(ContainerInline container)
    {
        foreach (var inline in container)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                builder.AddContent(0, literal.Content.ToString());
                break;
            case LineBreakInline:
                builder.OpenElement(1, "br");
                builder.CloseElement();
                break;
            case MaskedLink link:
                OpenLink(link.Target, link.Title);
                Write((ContainerInline)link);
                builder.CloseElement();
                break;
            case Span { Kind: SpanKind.Spoiler } spoiler:
                builder.OpenComponent<Spoiler>(2);
                builder.AddComponentParameter(3, nameof(Spoiler.ChildContent), Later(spoiler));
                builder.CloseComponent();
                break;
            case Span span:
                builder.OpenElement(4, ElementOf(span.Kind));
                Write((ContainerInline)span);
                builder.CloseElement();
                break;
            case LeafInline leaf:
                WriteLeaf(leaf);
                break;
        }
    }

    private void WriteLeaf(LeafInline leaf)
    {
        switch (leaf)
        {
            case CodeText code:
                WriteText("code", "md-code", code.Text);
                break;
            case CodeFence code:
                builder.OpenElement(0, "pre");
                builder.AddAttribute(1, "class", "md-pre");
                builder.OpenElement(2, "code");
                builder.AddAttribute(3, "data-language", code.Language);
                builder.AddContent(4, code.Text);
                builder.CloseElement();
                builder.CloseElement();
                break;
            case Address address:
                OpenLink(address.Target, null);
                builder.AddContent(5, address.Text);
                builder.CloseElement();
                break;
            case Mention mention:
                WriteText("span", "md-mention", NameOf(mention));
                break;
            case CustomEmoji emoji:
                WriteText("span", "md-emoji", $":{emoji.Name}:");
                break;
            case Timestamp time:
                builder.OpenElement(6, "reader-time");
                builder.AddAttribute(7, "value", time.Seconds);
                builder.AddAttribute(8, "format", time.Style.ToString());
                builder.AddContent(9, TimestampText.Of(time.Seconds, time.Style));
                builder.CloseElement();
                break;
        }
    }

    private void OpenLink(Uri target, string? title)
    {
        builder.OpenElement(10, "a");
        builder.AddAttribute(11, "href", target.AbsoluteUri);
        builder.AddAttribute(12, "title", title);
        builder.AddAttribute(13, "target", "_blank");
        builder.AddAttribute(14, "rel", "noopener noreferrer nofollow");
    }

    private void WriteText(string element, string cssClass, string text)
    {
        builder.OpenElement(15, element);
        builder.AddAttribute(16, "class", cssClass);
        builder.AddContent(17, text);
        builder.CloseElement();
    }

    private RenderFragment Later(ContainerInline inside) => later => new InlineWriter(later, names).Write(inside);

    private string NameOf(Mention mention) => mention.Kind switch
    {
        MentionKind.User => "@" + (names.User(mention.Id) ?? "unknown-user"),
        MentionKind.Role => "@" + (names.Role(mention.Id) ?? "unknown-role"),
        MentionKind.Channel => "#" + (names.Channel(mention.Id) ?? "unknown"),
        MentionKind.Command => "/" + mention.Name,
        _ => mention.Name,
    };

    private static string ElementOf(SpanKind kind) => kind switch
    {
        SpanKind.Bold => "strong",
        SpanKind.Italic => "em",
        SpanKind.Underline => "u",
        _ => "s",
    };
}
