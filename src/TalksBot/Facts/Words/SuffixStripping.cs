namespace TalksBot.Facts.Words;

/// <summary>
/// Martin Porter's second English stemming algorithm ("Porter2", snowballstem.org/algorithms/english), for folded lower-case words.
/// Words with characters other than a to z are left alone.
/// </summary>
internal static class SuffixStripping
{
    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

    private static readonly (string Suffix, string Becomes)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Suffix, string Becomes)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic"];

    public static string Strip(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        var stem = new Stem(word);
        Plurals(ref stem);
        PastAndGerund(ref stem);
        FinalY(ref stem);
        foreach (var (suffix, becomes) in Step2)
        {
            if (stem.EndsWith(suffix))
            {
                stem.ReplaceInR1(suffix, becomes);
                goto step3;
            }
        }

        if (stem.EndsWith("ogi") && stem.At(3) == 'l')
        {
            stem.ReplaceInR1("ogi", "og");
        }
        else if (stem.EndsWith("li") && "cdeghkmnrt".Contains(stem.At(2), StringComparison.Ordinal))
        {
            stem.ReplaceInR1("li", "");
        }

    step3:
        Longer(ref stem);
        Residual(ref stem);
        FinalE(ref stem);
        return stem.ToString();
    }

    private static void Plurals(ref Stem stem)
    {
        if (stem.EndsWith("sses"))
        {
            stem.Cut(2);
        }
        else if (stem.EndsWith("ied") || stem.EndsWith("ies"))
        {
            stem.Cut(stem.Length > 4 ? 2 : 1);
        }
        else if (stem.EndsWith("s") && !stem.EndsWith("us") && !stem.EndsWith("ss") && stem.HasVowel(stem.Length - 2))
        {
            stem.Cut(1);
        }
    }

    private static void PastAndGerund(ref Stem stem)
    {
        if (stem.EndsWith("eedly") || stem.EndsWith("eed"))
        {
            stem.ReplaceInR1(stem.EndsWith("eed") ? "eed" : "eedly", "ee");
            return;
        }

        var cut = stem.EndsWith("ingly") ? 5 : stem.EndsWith("edly") ? 4 : stem.EndsWith("ing") ? 3 : stem.EndsWith("ed") ? 2 : 0;
        if (cut == 0 || !stem.HasVowel(stem.Length - cut))
        {
            return;
        }

        stem.Cut(cut);
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
        {
            stem.Append('e');
        }
        else if (EndsInDouble(stem))
        {
            stem.Cut(1);
        }
        else if (stem.IsShort())
        {
            stem.Append('e');
        }
    }

    private static bool EndsInDouble(Stem stem)
    {
        foreach (var pair in Doubles)
        {
            if (stem.EndsWith(pair))
            {
                return true;
            }
        }

        return false;
    }

    private static void FinalY(ref Stem stem)
    {
        if (stem.Length > 2 && stem.At(0) == 'y' && !stem.IsVowelAt(stem.Length - 2))
        {
            stem.Cut(1);
            stem.Append('i');
        }
    }

    private static void Longer(ref Stem stem)
    {
        foreach (var (suffix, becomes) in Step3)
        {
            if (stem.EndsWith(suffix))
            {
                stem.ReplaceInR1(suffix, becomes);
                return;
            }
        }

        if (stem.EndsWith("ative"))
        {
            stem.ReplaceInR2("ative", "");
        }
    }

    private static void Residual(ref Stem stem)
    {
        foreach (var suffix in Step4)
        {
            if (stem.EndsWith(suffix))
            {
                // Unlike Porter2: an engineer is no engine.
                if (!stem.EndsWith("eer"))
                {
                    stem.ReplaceInR2(suffix, "");
                }

                return;
            }
        }

        if (stem.EndsWith("ion") && stem.At(3) is 's' or 't')
        {
            stem.ReplaceInR2("ion", "");
        }
    }

    private static void FinalE(ref Stem stem)
    {
        if (stem.EndsWith("e"))
        {
            if (stem.InR2(1) || (stem.InR1(1) && !stem.EndsInShortSyllable(stem.Length - 1)))
            {
                stem.Cut(1);
            }
        }
        else if (stem.EndsWith("ll") && stem.InR2(1))
        {
            stem.Cut(1);
        }
    }

    private ref struct Stem
    {
        private readonly char[] letters;
        private readonly int r1;
        private readonly int r2;

        public Stem(string word)
        {
            letters = new char[word.Length + 2];
            word.CopyTo(letters);
            Length = word.Length;

            // A y at the start or after a vowel is a consonant: marked by a capital while we work.
            for (var i = 0; i < Length; i++)
            {
                if (letters[i] == 'y' && (i == 0 || IsVowelAt(i - 1)))
                {
                    letters[i] = 'Y';
                }
            }

            r1 = word.StartsWith("gener", StringComparison.Ordinal) || word.StartsWith("arsen", StringComparison.Ordinal) ? 5
                : word.StartsWith("commun", StringComparison.Ordinal) ? 6
                : AfterVowelConsonant(0);
            r2 = AfterVowelConsonant(r1);
        }

        public int Length { get; private set; }

        /// <summary>The letter so many places before the last.</summary>
        public readonly char At(int fromEnd) => fromEnd < Length ? char.ToLowerInvariant(letters[Length - 1 - fromEnd]) : '\0';

        public readonly bool IsVowelAt(int index) => letters[index] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

        public readonly bool EndsWith(string suffix)
        {
            if (suffix.Length > Length)
            {
                return false;
            }

            for (var i = 0; i < suffix.Length; i++)
            {
                if (char.ToLowerInvariant(letters[Length - suffix.Length + i]) != suffix[i])
                {
                    return false;
                }
            }

            return true;
        }

        public readonly bool HasVowel(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowelAt(i))
                {
                    return true;
                }
            }

            return false;
        }

        public readonly bool InR1(int suffixLength) => Length - suffixLength >= r1;

        public readonly bool InR2(int suffixLength) => Length - suffixLength >= r2;

        public void Cut(int count) => Length -= count;

        public void Append(char letter) => letters[Length++] = letter;

        public void ReplaceInR1(string suffix, string becomes) => Replace(suffix, becomes, InR1(suffix.Length));

        public void ReplaceInR2(string suffix, string becomes) => Replace(suffix, becomes, InR2(suffix.Length));

        public readonly bool IsShort() => r1 >= Length && EndsInShortSyllable(Length);

        public readonly bool EndsInShortSyllable(int end) => end switch
        {
            < 2 => false,
            2 => IsVowelAt(0) && !IsVowelAt(1),
            _ => !IsVowelAt(end - 3) && IsVowelAt(end - 2) && !IsVowelAt(end - 1) && letters[end - 1] is not ('w' or 'x' or 'Y'),
        };

        public readonly override string ToString() => new string(letters, 0, Length).ToLowerInvariant();

        private void Replace(string suffix, string becomes, bool allowed)
        {
            if (allowed)
            {
                Length -= suffix.Length;
                becomes.CopyTo(letters.AsSpan(Length));
                Length += becomes.Length;
            }
        }

        private readonly int AfterVowelConsonant(int from)
        {
            for (var i = from; i + 1 < Length; i++)
            {
                if (IsVowelAt(i) && !IsVowelAt(i + 1))
                {
                    return i + 2;
                }
            }

            return Length;
        }
    }
}
