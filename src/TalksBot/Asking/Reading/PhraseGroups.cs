using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>The groups of related words of a text's phrases, each looked up once however many names are held against it.</summary>
internal sealed class PhraseGroups(IReadOnlyList<Word> words, GeneralWords general)
{
    public const int Longest = 3;

    private readonly int[]?[] known = new int[words.Count * Longest][];

    /// <summary>The groups of the phrase of <paramref name="length"/> words at <paramref name="at"/>.</summary>
    public int[] Of(int at, int length) => known[(at * Longest) + length - 1] ??= general.GroupsOf(length switch
    {
        1 => words[at].Stem,
        2 => $"{words[at].Stem} {words[at + 1].Stem}",
        _ => $"{words[at].Stem} {words[at + 1].Stem} {words[at + 2].Stem}",
    });
}
