using System.Text;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Suggesting;

/// <summary>Names as they are compared while somebody types: small letters without marks, one space between words, no leading article.</summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[2];
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(letters[..LatinFolding.Fold(c, letters)]);
            }
            else if (c is not ('.' or '\'' or '’') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var plain = folded.ToString().TrimEnd(' ');
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }
}
