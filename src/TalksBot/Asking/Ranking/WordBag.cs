using TalksBot.Asking.Reading;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Ranking;

/// <summary>What texts speak of, however often: their stems, the groups of related words they stand in, the names in them.</summary>
internal sealed class WordBag
{
    private readonly List<long> stems = [];
    private readonly List<int> groups = [];
    private readonly List<long> names = [];

    public IReadOnlyList<long> Stems => stems;

    public IReadOnlyList<int> Groups => groups;

    /// <summary>The <see cref="EntityCode"/>s.</summary>
    public IReadOnlyList<long> Names => names;

    public bool Holds(long stem) => stems.Contains(stem);

    public bool InGroup(int group) => groups.Contains(group);

    /// <summary>Takes out the names that it is not to speak of.</summary>
    public WordBag Without(Predicate<long> isUnmeant)
    {
        names.RemoveAll(isUnmeant);
        return this;
    }

    /// <summary>Adds what the words, which speak of these talks, speak of.</summary>
    public WordBag Add(List<Word> words, long talksId, StemNumbers numbers, Lexicon lexicon, GeneralWords general)
    {
        for (var i = 0; i < words.Count; i++)
        {
            stems.Add(numbers.Of(words[i].Stem));
            general.AddGroups(words, i, groups);
        }

        lexicon.AddNames(words, talksId, names);
        return this;
    }
}
