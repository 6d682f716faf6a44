using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using TalksBot.TryPage.Markdown.Blocks;
using TalksBot.TryPage.Markdown.Inlines;

namespace TalksBot.TryPage.Markdown;

/// <summary>
/// Discord's Markdown as a syntax tree. Markdig does the lines, containers and positions; every rule of CommonMark is taken out, since
/// Discord has hardly one that reads the same.
/// </summary>
internal static class DiscordMarkdown
{
    /// <summary>Discord sends at most 4,096 characters in one text; what is longer came from elsewhere and is shown as typed.</summary>
    public const int LongestText = 16_000;

    private static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument Parse(string text) =>
        MarkdownParser.Parse(text.Replace("\r\n", "\n").Replace('\r', '\n').Trim('\n'), Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new QuoteParser(), new LineParser(), new ListParser(), new TextParser()]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange(
        [
            new EscapeReader(), new CodeReader(), new SpanReader(), new LinkReader(), new AddressReader(), new AngleReader(),
            new EveryoneReader(), new BreakReader(),
        ]);
        return builder.Build();
    }
}
