namespace TalksBot.Facts.Words;

/// <summary>
/// Letters with marks become their base letters, in lower case: people type "Shermán", "Elysee" and "Élysée" alike.
/// A table, because the bot runs without the system's language data, where normalisation does nothing.
/// </summary>
internal static class LatinFolding
{
    private static readonly Dictionary<char, string> Folded = Build();

    /// <summary>Appends the letter's folded form; a letter that is not Latin only becomes lower case.</summary>
    public static int Fold(char letter, Span<char> into)
    {
        if (letter < 0x80)
        {
            into[0] = char.ToLowerInvariant(letter);
            return 1;
        }

        if (Folded.TryGetValue(letter, out var folded))
        {
            folded.CopyTo(into);
            return folded.Length;
        }

        into[0] = char.ToLowerInvariant(letter);
        return 1;
    }

    private static Dictionary<char, string> Build()
    {
        (string Base, string Marked)[] rows =
        [
            ("a", "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęěȅȇẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợơ"), ("r", "ŕŗř"),
            ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔụủứừửữựư"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
            ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("d", "ð"),
        ];
        var table = new Dictionary<char, string>();
        foreach (var (plain, marked) in rows)
        {
            foreach (var letter in marked)
            {
                table[letter] = plain;
                table[char.ToUpperInvariant(letter)] = plain;
            }
        }

        table['İ'] = "i";
        return table;
    }
}
