using Markdig.Syntax;
using Microsoft.AspNetCore.Components.Rendering;
using TalksBot.TryPage.Markdown.Blocks;
using TalksBot.TryPage.Markdown.Inlines;

namespace TalksBot.TryPage.Markdown;

/// <summary>Writes a text's blocks, and an empty line for each that was left between two of them.</summary>
internal sealed class BlockWriter(RenderTreeBuilder builder, InlineWriter inlines)
{
    public void Write(ContainerBlock container)
    {
        for (var at = 0; at < container.Count; at++)
        {
            if (at > 0)
            {
                WriteEmptyLines(container[at - 1], container[at]);
            }

            switch (container[at])
            {
                case ListItem:
                    at = WriteList(container, at);
                    break;
                case Quote quote:
                    builder.OpenElement(0, "blockquote");
                    Write(quote);
                    builder.CloseElement();
                    break;
                case LineBlock line:
                    WriteLine(line);
                    break;
                case TextBlock text:
                    // A paragraph holds no block of code in HTML.
                    WriteLeaf(text.Inline!.FindDescendants<CodeFence>().Any() ? "div" : "p", text, "md-p");
                    break;
            }
        }
    }

    private int WriteList(ContainerBlock container, int first)
    {
        var head = (ListItem)container[first];
        builder.OpenElement(0, head.Number is null ? "ul" : "ol");
        if (head.Number is { } number and not 1)
        {
            builder.AddAttribute(1, "start", number);
        }

        var at = first;
        do
        {
            builder.OpenElement(2, "li");
            Write((ListItem)container[at]);
            builder.CloseElement();
            at++;
        }
        while (at < container.Count && container[at] is ListItem next && head.IsOneListWith(next)
            && EmptyLines(container[at - 1], next) == 0);

        builder.CloseElement();
        return at - 1;
    }

    /// <summary>A message stands in a page that has headings of its own, so its largest is one of the third level.</summary>
    private void WriteLine(LineBlock line)
    {
        var (element, cssClass) = line.Level switch
        {
            1 => ("h3", "md-h1"),
            2 => ("h4", "md-h2"),
            3 => ("h5", "md-h3"),
            _ => ("small", "md-subtext"),
        };
        WriteLeaf(element, line, cssClass);
    }

    private void WriteLeaf(string element, LeafBlock leaf, string cssClass)
    {
        builder.OpenElement(0, element);
        builder.AddAttribute(1, "class", cssClass);
        inlines.Write(leaf.Inline!);
        builder.CloseElement();
    }

    private void WriteEmptyLines(Block above, Block below)
    {
        for (var left = EmptyLines(above, below); left > 0; left--)
        {
            builder.OpenElement(0, "br");
            builder.CloseElement();
        }
    }

    private static int EmptyLines(Block above, Block below) => below.Line - LastLine(above) - 1;

    private static int LastLine(Block block) => block switch
    {
        TextBlock text => text.LastLine,
        ContainerBlock { LastChild: { } last } => LastLine(last),
        _ => block.Line,
    };
}
