using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TalksBot.TryPage.Markdown.Blocks;

/// <summary>
/// Lines of text up to the next marker at a line's start. Empty lines are part of it, since a span may reach over them; so are blocks of
/// code, which may begin and end amid a line, and in which no marker counts.
/// </summary>
internal sealed class TextBlock : LeafBlock
{
    private const string Fence = "```";

    public TextBlock(TextParser parser)
        : base(parser) => ProcessInlines = true;

    public bool IsInCode { get; private set; }

    public int LastLine { get; private set; }

    public void Follow(StringSlice line)
    {
        var text = line.AsSpan();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && !IsInCode)
            {
                at++;
            }
            else if (text[at..].StartsWith(Fence))
            {
                at += Fence.Length - 1;
                IsInCode = !IsInCode && line.Text.IndexOf(Fence, line.Start + at + 1, StringComparison.Ordinal) >= 0;
            }
        }
    }

    /// <summary>Leaves out the empty lines that something else follows.</summary>
    public void Finish()
    {
        while (Lines.Count > 1 && Lines.Lines[Lines.Count - 1].Slice.IsEmptyOrWhitespace())
        {
            Lines.RemoveAt(Lines.Count - 1);
        }

        LastLine = Line + Lines.Count - 1;
    }
}

/// <summary>Not Markdig's paragraph: that one would run on behind a quote's or point's end, and stop at an empty line.</summary>
internal sealed class TextParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var text = new TextBlock(this) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) };
        text.Follow(processor.Line);
        processor.NewBlocks.Push(text);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        var text = (TextBlock)block;
        if (text.IsInCode)
        {
            processor.GoToColumn(processor.ColumnBeforeIndent);
        }
        else if (LineStart.Of(processor.Line.AsSpan(), block.Parent!).Kind != LineKind.Text)
        {
            return BlockState.None;
        }

        text.Follow(processor.Line);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        ((TextBlock)block).Finish();
        return true;
    }
}
