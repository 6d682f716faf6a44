using System.Text;

namespace TalksBot.Asking.QuoteChecking;

/// <summary>A word or a punctuation mark, with the ways of writing that do not count made one.</summary>
internal readonly record struct Token(string Text)
{
    public const string Ellipsis = "…";

    public bool IsWord => Text.Length > 0 && char.IsLetterOrDigit(Text[0]);

    public bool IsEllipsis => Text == Ellipsis;

    /// <summary>The same, but for the case of the first letter: a quote may begin in the midst of a sentence.</summary>
    public bool Opens(Token other) =>
        Text.Length == other.Text.Length && Text.Length > 0
        && char.ToLowerInvariant(Text[0]) == char.ToLowerInvariant(other.Text[0]) && Text.AsSpan(1).SequenceEqual(other.Text.AsSpan(1));
}

/// <summary>Cuts quoted words into tokens: kinds of quotation marks, dashes and white space are one, what cannot be seen is not there.</summary>
internal static class Tokens
{
    /// <summary>The tokens of a quote, without the punctuation at its end.</summary>
    public static Token[] Of(string text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (word.Length > 0 && Joins(c) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                word.Append(c);
                continue;
            }

            if (c == '\u200B')
            {
                continue;
            }

            End(word, tokens);
            if (c == '.' && i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.')
            {
                i += 2;
                tokens.Add(new Token(Token.Ellipsis));
            }
            else if (!char.IsWhiteSpace(c))
            {
                tokens.Add(new Token(c.ToString()));
            }
        }

        End(word, tokens);
        DropBracketsRoundEllipsis(tokens);
        while (tokens.Count > 0 && !tokens[^1].IsWord && !tokens[^1].IsEllipsis)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        return [.. tokens];
    }

    /// <summary>The tokens as a reader writes them: no space before a mark that closes.</summary>
    public static string Join(IEnumerable<Token> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (text.Length > 0 && NeedsSpace(text[^1], token))
            {
                text.Append(' ');
            }

            text.Append(token.Text);
        }

        return text.ToString();
    }

    private static bool NeedsSpace(char before, Token token) =>
        before != '(' && before != '[' && token.Text is not ("," or "." or ";" or ":" or "!" or "?" or ")" or "]");

    private static void End(StringBuilder word, List<Token> tokens)
    {
        if (word.Length > 0)
        {
            tokens.Add(new Token(word.ToString()));
            word.Clear();
        }
    }

    // "[…]" and "(...)" say the same as "…".
    private static void DropBracketsRoundEllipsis(List<Token> tokens)
    {
        for (var i = tokens.Count - 2; i >= 1; i--)
        {
            if (tokens[i].IsEllipsis && tokens[i - 1].Text is "[" or "(" && tokens[i + 1].Text is "]" or ")")
            {
                tokens.RemoveAt(i + 1);
                tokens.RemoveAt(i - 1);
                i--;
            }
        }
    }

    private static bool Joins(char c) => c is '\'' or '-' or '.' or ',';

    private static char Plain(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '‑' or '‒' => '-',
        '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' => '\u200B',
        _ => c,
    };
}
