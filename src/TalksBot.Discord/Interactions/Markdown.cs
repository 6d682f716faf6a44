using System.Text;

namespace TalksBot.Discord.Interactions;

/// <summary>Makes untrusted text harmless inside Discord Markdown.</summary>
public static class Markdown
{
    private const char ZeroWidthSpace = '\u200B';
    private const string Special = "\\*_~`|>#-+[]()<:.@";

    /// <summary>
    /// The text on one line with formatting, mentions, links and control, bidi and zero-width characters disarmed,
    /// first shortened to <paramref name="longest"/> characters without splitting a surrogate pair.
    /// </summary>
    public static string Escape(string text, int longest)
    {
        var plain = Shorten(Clean(text), longest);
        var escaped = new StringBuilder(plain.Length + 16);
        foreach (var c in plain)
        {
            if (c == '@')
            {
                escaped.Append('@').Append(ZeroWidthSpace);
                continue;
            }

            if (Special.Contains(c, StringComparison.Ordinal) && NeedsEscape(c, escaped))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
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
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    clean.Append(c).Append(text[++i]);
                }
            }
            else if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>At most <paramref name="longest"/> UTF-16 units, ending in "…" where cut.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, Math.Max(0, end)).TrimEnd(), "…");
    }

    // A full stop, hyphen or plus is special only at the start of a line ("1.", "- "), a colon only in links and custom emoji:
    // escaping every one would make ordinary sentences unreadable in notifications, which show the raw text.
    private static bool NeedsEscape(char c, StringBuilder before) => c switch
    {
        '.' => before.Length > 0 && IsAllDigits(before),
        '-' or '+' or '#' or '>' => before.Length == 0,
        ':' => before.Length > 0 && (before[^1] == '<' || EndsInScheme(before)),
        '(' or ')' => false,
        _ => true,
    };

    private static bool IsAllDigits(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsInScheme(StringBuilder text) => text.Length >= 4 && text[^1] is 'p' or 's' or 'P' or 'S' && char.IsAsciiLetter(text[^2]);
}
