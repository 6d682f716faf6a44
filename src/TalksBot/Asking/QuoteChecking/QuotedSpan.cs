namespace TalksBot.Asking.QuoteChecking;

/// <summary>Words of a message that are to be checked. <see cref="Marked"/> when they stood in quotation marks, else they are the whole message.</summary>
internal sealed record QuotedSpan(string Text, int From, int To, bool Marked)
{
    /// <summary>A message's text without its formatting marks, which are no part of anyone's words.</summary>
    public static string Unformatted(string content) => string.Concat(content
        .Replace("||", "", StringComparison.Ordinal)
        .Split('\n')
        .Select(line => line.TrimStart().StartsWith("> ", StringComparison.Ordinal) ? line.TrimStart()[2..] : line)
        .Select(line => line + "\n"))
        .Replace("*", "", StringComparison.Ordinal).Replace("~~", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).TrimEnd();

    /// <summary>What stands in “…”, "…", «…», „…“ and the like, in order; the whole text when nothing does.</summary>
    public static IReadOnlyList<QuotedSpan> Find(string text)
    {
        var spans = new List<QuotedSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Closers(text[i]) is not { } closers || !MayOpen(text, i))
            {
                continue;
            }

            var end = text.IndexOfAny(closers, i + 1);
            if (end > i + 1 && text[(i + 1)..end].Any(char.IsLetterOrDigit))
            {
                spans.Add(new QuotedSpan(text[(i + 1)..end].Trim(), i, end + 1, Marked: true));
                i = end;
            }
        }

        return spans.Count > 0 || !text.Any(char.IsLetterOrDigit) ? spans : [new QuotedSpan(text, 0, text.Length, Marked: false)];
    }

    private static char[]? Closers(char opener) => opener switch
    {
        '“' => ['”'],
        '"' => ['"'],
        '«' => ['»'],
        '»' => ['«'],
        '„' => ['“', '”', '"'],
        '”' => ['”'],
        _ => null,
    };

    // A mark right after a letter closes something that was opened otherwise, or stands for inches.
    private static bool MayOpen(string text, int at) => text[at] is '“' or '«' or '„' || at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
