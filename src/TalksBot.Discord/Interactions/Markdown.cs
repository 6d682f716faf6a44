using System.Globalization;
using System.Text;

namespace TalksBot.Discord.Interactions;

/// <summary>Makes untrusted text harmless inside Discord Markdown.</summary>
public static class Markdown
{
    private const char ZeroWidthSpace = '\u200B';
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    /// <summary>
    /// The text on one line with formatting, mentions, links and control, bidi and zero-width characters disarmed,
    /// first shortened to <paramref name="longest"/> characters without splitting a surrogate pair. What means nothing where it stands
    /// stays as it is, for notifications show the backslashes.
    /// </summary>
    public static string Escape(string text, int longest)
    {
        var plain = Shorten(Clean(text), longest);
        var lastLink = plain.LastIndexOf("](", StringComparison.Ordinal);
        var escaped = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            if (NeedsEscape(plain, i, lastLink))
            {
                escaped.Append('\\');
            }

            escaped.Append(plain[i]);
            if (plain[i] == '@' && Mentions(plain, i))
            {
                escaped.Append(ZeroWidthSpace);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text without control, bidi, zero-width and unpaired surrogate characters, runs of white space folded to one space.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                {
                    if (CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[i + 1])) != UnicodeCategory.Format)
                    {
                        clean.Append(c).Append(text[i + 1]);
                    }

                    i++;
                }
            }
            else if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (c is NonJoiner or Joiner)
            {
                // Persian and Indic words, and many emoji, are spelt with them; elsewhere they only hide something.
                if (clean.Length > 0 && IsJoined(clean[^1]) && i + 1 < text.Length && IsJoined(text[i + 1]))
                {
                    clean.Append(c);
                }
            }
            else if (!char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd(' ', NonJoiner, Joiner);
    }

    /// <summary>At most <paramref name="longest"/> UTF-16 units, ending in "…" where cut.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        if (longest <= 0)
        {
            return "";
        }

        var end = longest - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, Math.Max(0, end)).TrimEnd(), "…");
    }

    private static bool NeedsEscape(string text, int at, int lastLink)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        var before = at > 0 ? text[at - 1] : ' ';
        return text[at] switch
        {
            '\\' or '*' or '_' or '`' => true,
            '~' => next == '~' || before == '~',
            '|' => next == '|' || before == '|',

            // Escaping the closing bracket would not help: Discord takes "\" for a letter of the link's text.
            '[' => at < lastLink,

            // Mentions, emoji, times and addresses; "a < b" and "<3" are nothing.
            '<' => next != ' ' && !char.IsAsciiDigit(next),
            ':' => next == '/' && at + 2 < text.Length && text[at + 2] == '/',

            // Invitations are links without a scheme too.
            '.' => (next == ' ' && IsNumber(text.AsSpan(0, at))) || EndsInDiscord(text.AsSpan(0, at)),
            '-' => at == 0 && next is ' ' or '#',
            '+' => at == 0 && next == ' ',
            '#' => at == 0 && next is ' ' or '#',
            '>' => at == 0,
            _ => false,
        };
    }

    private static bool Mentions(string text, int at)
    {
        var name = text.AsSpan(at + 1);
        return (at > 0 && text[at - 1] == '<')
            || name.StartsWith("everyone", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("here", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsJoined(char c) => c > '\u007F' && (char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherSymbol);

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool EndsInDiscord(ReadOnlySpan<char> text) =>
        text.EndsWith("discord", StringComparison.OrdinalIgnoreCase) || text.EndsWith("discordapp", StringComparison.OrdinalIgnoreCase);
}
