using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>Finds what misspelled words of a question stand for.</summary>
internal sealed class Respelling(WordReader reader, GeneralWords general)
{
    private const int ShortestRespelled = 6;
    private const int ShortestSwapped = 4;

    /// <summary>The words with what nothing knows exchanged for what it may stand for; a name's correction is tried before any other reading.</summary>
    public List<Word> Of(List<Word> words, Lexicon lexicon, IVocabulary vocabulary, Func<Entity, bool> sees)
    {
        var spelled = new List<Word>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var typed = words[i];
            var word = !char.IsAsciiDigit(typed.Text[0]) ? Written(typed) : IsNumber(words, i) ? typed : CountsSome(words, i) ? InLetters(typed) : Written(typed);
            spelled.Add(IsKnown(word, lexicon, vocabulary) ? word : Respell(word, lexicon, vocabulary, sees));
        }

        return spelled;
    }

    /// <summary>Whether the lists, the store's names or its facts know the word.</summary>
    public bool IsKnown(Word word, Lexicon lexicon, IVocabulary vocabulary) =>
        general.SoftnessOf(word) != Softness.Content || general.Knows(word.Stem) || lexicon.Knows(word.Stem) || vocabulary.Count(word.Stem) > 0;

    // "On 4 October", "4 per cent", "phase 2"; but "ready 4 it" is chat.
    private static bool IsNumber(List<Word> words, int at) =>
        (at + 1 < words.Count && (TimeReader.IsMonth(words[at + 1].Text) || words[at + 1].Text is "of" or "per" or "million" or "billion" or "percent" or "pm" or "am"))
        || (at > 0 && (TimeReader.IsMonth(words[at - 1].Text) || words[at - 1].Text is "on" or "than" or "article" or "phase" or "point" or "annex" or "basket" or "round" or "session" or "day" or "at" or "between" or "from"));

    // "The 2 sides", "2 rounds"; but "ready 4 talks" and "say 2 journalists" are chat.
    private static bool CountsSome(List<Word> words, int at) =>
        (at > 0 && words[at - 1].Text is "the" or "only" or "all" or "which" or "these" or "those")
        || (at + 1 < words.Count && words[at + 1].Text is [.., not 's', 's'] && !(at > 0 && (Cues.IsSaying(words[at - 1]) || words[at - 1].Text is "ready" or "open" or "willing" or "prepared" or "time" or "set" or "us" or "go" or "back")));

    // As they are written where they are few; digits would have to stand in the fact.
    private Word InLetters(Word digit) => digit.Text is "2" or "4" && reader.Read(digit.Text is "2" ? "two" : "four") is [var word] ? digit with { Text = word.Text, Stem = word.Stem } : digit;

    private Word Written(Word word) =>
        general.Written(word.Text) is var written && written != word.Text ? word with { Text = written, Stem = reader.Read(written)[0].Stem } : word;

    private Word Respell(Word word, Lexicon lexicon, IVocabulary vocabulary, Func<Entity, bool> sees)
    {
        // "russias", "moscows": the possessive typed without its mark.
        if (word.Text.Length > 2 && word.Text.EndsWith('s') && lexicon.Knows(word.Text[..^1]))
        {
            return word with { Text = word.Text[..^1], Stem = word.Text[..^1], Possessive = true };
        }

        // A name that the store does not know is as good a guess, but a short word in lower case is seldom one.
        if (Spelling.Nearest(word.Text, lexicon.NameWords(word.Text[0], sees)) is { } name
            && (word.Capital || word.Text.Length >= ShortestRespelled || lexicon.NameWords(word.Text[0], entity => entity is not Entity.Elsewhere && sees(entity)).Contains(name)))
        {
            return word with { Text = name, Stem = reader.Read(name)[0].Stem };
        }

        if (word.Text.Length >= ShortestRespelled && Spelling.Nearest(word.Text, general.SoftWords(word.Text[0])) is { } soft && IsSlipOf(word.Text, soft))
        {
            return word with { Text = soft, Stem = reader.Read(soft)[0].Stem };
        }

        if (word.Text.Length >= ShortestRespelled && Swapped(word, vocabulary) is { } swapped)
        {
            return swapped;
        }

        // A plain word is compared by its stem, and only a longer one: short words are near too many others.
        return Endings.Mended(word, reader, stem => vocabulary.Count(stem) > 0 || general.Knows(stem)) is { } mended ? mended
            : word.Stem.Length >= ShortestRespelled && Spelling.Nearest(word.Stem, [.. vocabulary.Like(word.Stem).Concat(general.WordsFrom(word.Stem[0])).Distinct().Where(other => other.Length >= ShortestRespelled - 1)]) is { } plain
            && word with { Text = plain, Stem = plain } is var exchanged && (general.SoftnessOf(exchanged) == Softness.Content || IsSlipOf(word.Text, plain))
            ? exchanged
            : word;
    }

    // A word taken for one that carries nothing is lost to the question: "currency" is no "currently", nor "contras" a "contrast".
    private static bool IsSlipOf(string typed, string soft) =>
        (typed[^1] == soft[^1] && Spelling.Slips(typed, soft, 1) <= 1)
        || (typed.Length == soft.Length && typed[^1] == soft[^2] && typed[^2] == soft[^1] && typed.AsSpan(0, typed.Length - 2).SequenceEqual(soft.AsSpan(0, soft.Length - 2)));

    // "Opneing": two neighbours changed places, which can hide the stem.
    private Word? Swapped(Word word, IVocabulary vocabulary)
    {
        for (var i = 1; i + 1 < word.Text.Length; i++)
        {
            if (word.Text[i] != word.Text[i + 1]
                && reader.Read($"{word.Text.AsSpan(0, i)}{word.Text[i + 1]}{word.Text[i]}{word.Text.AsSpan(i + 2)}") is [var swapped]
                && swapped.Stem.Length >= ShortestSwapped && vocabulary.Count(swapped.Stem) > 0)
            {
                return swapped with { Capital = word.Capital, AllCapitals = word.AllCapitals, Possessive = word.Possessive };
            }
        }

        return null;
    }
}
