using System.Text;

namespace TalksBot.Facts.Words;

/// <summary>
/// Cuts a text into words: letters and digits, folded to lower case without marks; "U.S." is one word, "NATO-Russia" two, a possessive 's goes.
/// The same reading makes the search index and reads questions, so both always meet.
/// </summary>
internal sealed class WordReader(Stemmer stemmer)
{
    /// <summary>A reader for a list or names that are read once: what it learns goes with it.</summary>
    public WordReader ForOnce() => new(stemmer.ForOnce());

    public List<Word> Read(string text)
    {
        var words = new List<Word>(text.Length / 5 + 1);
        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; Next(text, ref i, buffer, out var cut);)
        {
            var word = buffer[..cut.Length];
            var stem = stemmer.Stem(word);
            words.Add(new Word(word.SequenceEqual(stem) ? stem : word.ToString(), stem, cut.Start, cut.End)
            {
                Capital = char.IsUpper(text[cut.Start]),
                AllCapitals = cut.AllCapitals,
                Grouped = char.IsAsciiDigit(text[cut.Start]) && text.AsSpan(cut.Start, cut.End - cut.Start).Contains(','),
                Possessive = cut.Possessive,
            });
        }

        return words;
    }

    /// <summary>Appends the stems of the text's words, a space before each but the first: what <see cref="Read"/> finds, without keeping it.</summary>
    public void AppendStems(string? text, StringBuilder to)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; text is not null && Next(text, ref i, buffer, out var cut);)
        {
            to.Append(to.Length == 0 ? "" : " ").Append(stemmer.Stem(buffer[..cut.Length]));
        }
    }

    // Where a word stands, and how many letters of it are in the buffer.
    private readonly record struct Cut(int Start, int End, int Length, bool AllCapitals, bool Possessive);

    // The next word from place i on; afterwards i is behind it.
    private static bool Next(string text, ref int i, Span<char> buffer, out Cut cut)
    {
        while (i < text.Length && !char.IsLetterOrDigit(text[i]))
        {
            i++;
        }

        if (i == text.Length)
        {
            cut = default;
            return false;
        }

        Span<char> folded = stackalloc char[2];
        var start = i;
        var length = 0;
        var letters = 0;
        var capitals = 0;
        var abbreviation = ReadsAsAbbreviation(text, i);
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) && c != 'ʼ')
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
                var count = LatinFolding.Fold(c, folded);
                if (length + count <= LongestWord)
                {
                    folded[..count].CopyTo(buffer[length..]);
                    length += count;
                }

                i++;
            }
            else if (IsInvisible(c) || (abbreviation && c == '.' && i + 1 < text.Length && char.IsLetter(text[i + 1])) || IsThousandsComma(text, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        var end = i;
        var possessive = false;
        if (i + 1 < text.Length && IsApostrophe(text[i]) && char.IsLetter(text[i + 1]))
        {
            (possessive, i, length) = ReadApostrophe(text, i, buffer, length);

            // "O'Brien's" has a second one.
            if (!possessive && i + 1 < text.Length && IsApostrophe(text[i]) && char.ToLowerInvariant(text[i + 1]) == 's'
                && !(i + 2 < text.Length && char.IsLetterOrDigit(text[i + 2])))
            {
                (possessive, i, length) = ReadApostrophe(text, i, buffer, length);
            }
        }
        else if (i < text.Length && IsApostrophe(text[i]) && length > 0 && buffer[length - 1] == 's')
        {
            possessive = true;
            i++;
        }

        cut = new Cut(start, end, length, letters > 1 && capitals == letters, possessive);
        return true;
    }

    private const int LongestWord = 64;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`';

    // Soft hyphens, joiners and direction marks inside a word are how hostile or pasted text hides it; accents that follow their letter
    // are how some systems write "é".
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    private static bool IsThousandsComma(string text, int at) =>
        text[at] == ',' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 3 < text.Length
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool ReadsAsAbbreviation(string text, int at) =>
        at + 3 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.' && char.IsLetter(text[at + 2]) && text[at + 3] == '.';

    // "Russia's" is Russia, "don't" is dont, "it'll" is itll; "O'Brien" stays one word.
    private static (bool Possessive, int Next, int Length) ReadApostrophe(string text, int at, Span<char> buffer, int length)
    {
        var next = at + 1;
        while (next < text.Length && char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        var tail = text.AsSpan(at + 1, next - at - 1);
        if (tail.Equals("s", StringComparison.OrdinalIgnoreCase))
        {
            return (true, next, length);
        }

        Span<char> folded = stackalloc char[2];
        foreach (var c in tail)
        {
            var count = LatinFolding.Fold(c, folded);
            if (length + count <= buffer.Length)
            {
                folded[..count].CopyTo(buffer[length..]);
                length += count;
            }
        }

        return (false, next, length);
    }
}
