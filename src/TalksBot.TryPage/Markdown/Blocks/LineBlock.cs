using Markdig.Parsers;
using Markdig.Syntax;

namespace TalksBot.TryPage.Markdown.Blocks;

/// <summary>A heading of level 1 to 3, or with level 0 a line of subtext.</summary>
internal sealed class LineBlock : LeafBlock
{
    public LineBlock(LineParser parser, int level)
        : base(parser)
    {
        Level = level;
        ProcessInlines = true;
    }

    public int Level { get; }
}

internal sealed class LineParser : BlockParser
{
    public LineParser() => OpeningCharacters = ['#', '-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var start = LineStart.Of(processor.Line.AsSpan(), processor.GetCurrentContainerOpened());
        if (start.Kind is not (LineKind.Heading or LineKind.Subtext))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new LineBlock(this, start.Value)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        processor.GoToColumn(processor.Column + start.Length);
        processor.Line.Trim();
        if (start.Kind == LineKind.Heading)
        {
            processor.Line.End = processor.Line.Start + processor.Line.AsSpan().TrimEnd('#').TrimEnd().Length - 1;
        }

        return BlockState.Break;
    }
}
