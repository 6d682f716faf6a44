using System.Globalization;
using Markdig.Syntax;

namespace TalksBot.TryPage.Markdown.Blocks;

internal enum LineKind
{
    Text,
    Quote,
    QuoteOfRest,
    Heading,
    Subtext,
    Bullet,
    Number,
}

/// <summary>What a line begins with: the marker's length with its space, and a heading's level or an item's number.</summary>
internal readonly record struct LineStart(LineKind Kind, int Length, int Value = 0)
{
    private const int DeepestList = 11;

    /// <param name="line">The line without its indentation.</param>
    /// <param name="within">What the line stands in: quotes stand in no quote, and lists only so deep.</param>
    public static LineStart Of(ReadOnlySpan<char> line, ContainerBlock within) => line switch
    {
        ['>', ' ', ..] when !IsIn<Quote>(within) => new(LineKind.Quote, 2),
        ['>', '>', '>', ' ', ..] when !IsIn<Quote>(within) => new(LineKind.QuoteOfRest, 4),
        ['#', ..] => Heading(line),
        ['-', '#', ' ', .. var rest] when HasText(rest) && rest is not ['-', '#', ..] => new(LineKind.Subtext, 3),
        ['-' or '*', ' ', .. var rest] when HasText(rest) && HasRoom(within) => new(LineKind.Bullet, 2),
        [>= '0' and <= '9', ..] when HasRoom(within) => Numbered(line),
        _ => default,
    };

    private static LineStart Heading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 3 && line[level] == ' ' && HasText(line[level..].TrimEnd('#')) && line[level + 1] != '#'
            ? new(LineKind.Heading, level + 1, level)
            : default;
    }

    private static LineStart Numbered(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits..] is ['.', ' ', .. var rest] && HasText(rest)
            && int.TryParse(line[..digits], CultureInfo.InvariantCulture, out var number)
            ? new(LineKind.Number, digits + 2, number)
            : default;
    }

    private static bool HasText(ReadOnlySpan<char> rest) => !rest.IsWhiteSpace();

    private static bool IsIn<T>(ContainerBlock within) => Around(within).Any(block => block is T);

    private static bool HasRoom(ContainerBlock within) => Around(within).Count(block => block is ListItem) < DeepestList;

    private static IEnumerable<ContainerBlock> Around(ContainerBlock within)
    {
        for (var block = within; block is not null; block = block.Parent)
        {
            yield return block;
        }
    }
}
