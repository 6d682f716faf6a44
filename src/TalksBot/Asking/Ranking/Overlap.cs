using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// How many of all the question's words, soft ones too, the statement itself holds, weighed by how rare they are and damped for long
/// statements: what tells apart facts that speak of the same things.
/// </summary>
internal static class Overlap
{
    private const double AverageWords = 22;
    private const double LengthMatters = 0.1;

    /// <summary>The question's different words with how rare each is.</summary>
    public static IReadOnlyList<(string Stem, double Rarity)> Rarities(Question question, IVocabulary vocabulary)
    {
        var facts = Math.Max(vocabulary.Facts, 2.0);
        return [.. question.Words.Select(word => word.Stem).Distinct().Select(stem => (stem, Math.Log(1 + ((facts - Math.Min(vocabulary.Count(stem), facts) + 0.5) / (vocabulary.Count(stem) + 0.5)))))];
    }

    /// <summary>0 to about 1.</summary>
    public static double Of(IReadOnlyList<(string Stem, double Rarity)> rarities, FactView view)
    {
        var all = 0.0;
        var held = 0.0;
        foreach (var (stem, rarity) in rarities)
        {
            all += rarity;
            var strength = view.OfStem(stem);
            if (strength >= Weights.TextStrength)
            {
                held += rarity;
            }
        }

        return all == 0 ? 0 : held / all / (1 - LengthMatters + (LengthMatters * view.Stems.Length / AverageWords));
    }
}
