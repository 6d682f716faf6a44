using Markdig.Parsers;
using Markdig.Syntax;

namespace TalksBot.TryPage.Markdown.Blocks;

/// <summary>A bullet or numbered point. Neighbours become one list when they are written out.</summary>
internal sealed class ListItem(ListParser parser, int? number, int contentColumn) : ContainerBlock(parser)
{
    public int? Number => number;

    public int ContentColumn => contentColumn;

    public bool IsOneListWith(ListItem other) => number.HasValue == other.Number.HasValue;
}

internal sealed class ListParser : BlockParser
{
    public ListParser() => OpeningCharacters = ['-', '*', .. "0123456789"];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var start = LineStart.Of(processor.Line.AsSpan(), processor.GetCurrentContainerOpened());
        if (start.Kind is not (LineKind.Bullet or LineKind.Number))
        {
            return BlockState.None;
        }

        var contentColumn = processor.Column + start.Length;
        processor.NewBlocks.Push(new ListItem(this, start.Kind == LineKind.Number ? start.Value : null, contentColumn)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        processor.GoToColumn(contentColumn);
        return BlockState.Continue;
    }

    /// <summary>One space more than the marker's own is enough to belong to the point; an empty line ends every list.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || processor.Column <= block.Column)
        {
            return BlockState.None;
        }

        processor.GoToColumn(Math.Min(processor.Column, ((ListItem)block).ContentColumn));
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
