using Markdig.Parsers;
using Markdig.Syntax;

namespace TalksBot.TryPage.Markdown.Blocks;

/// <summary>Lines that each begin with "> ", or everything after ">>> ".</summary>
internal sealed class Quote(QuoteParser parser, bool takesRest) : ContainerBlock(parser)
{
    public bool TakesRest => takesRest;
}

internal sealed class QuoteParser : BlockParser
{
    public QuoteParser() => OpeningCharacters = ['>'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var start = LineStart.Of(processor.Line.AsSpan(), processor.GetCurrentContainerOpened());
        if (start.Kind is not (LineKind.Quote or LineKind.QuoteOfRest))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new Quote(this, start.Kind == LineKind.QuoteOfRest)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        processor.GoToColumn(processor.Column + start.Length);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (((Quote)block).TakesRest)
        {
            // The indentation belongs to what stands in the quote.
            processor.GoToColumn(processor.ColumnBeforeIndent);
        }
        else if (processor.Line.AsSpan() is ['>', ' ', ..])
        {
            processor.GoToColumn(processor.Column + 2);
        }
        else
        {
            return BlockState.None;
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
