using TalksBot.Asking.Reading;

namespace TalksBot.Asking.Ranking;

/// <summary>How much of what a question asks a fact speaks of, term by term.</summary>
internal static class Evidence
{
    /// <summary>0: not at all, 1: in its own words.</summary>
    public static double Of(Term term, FactView view, IVocabulary vocabulary)
    {
        var best = 0.0;
        // "In Moscow" is the city; a fact of Russia's that happened elsewhere does not meet it.
        // A place of several ("Brussels and Vienna") is met by its words alone.
        var namesOnly = term.IsPlace && view.Fact.Place is not null;
        foreach (var entity in term.Entities.Where(entity => !namesOnly && entity is not Entity.Somewhere))
        {
            best = Math.Max(best, view.OfEntity(entity.Code));
        }

        foreach (var group in term.Groups)
        {
            best = Math.Max(best, view.OfGroup(group) * Weights.Related);
        }

        if (best < 1)
        {
            best = Math.Max(best, OfWords(term, view, vocabulary));
        }

        // What is filed under a topic is about it; what only speaks of it in passing is less so.
        return best < 1 || term.Entities.Count == 0 || !term.Entities.All(entity => entity is Entity.Subject) || term.Entities.Any(entity => view.OfEntity(entity.Code) >= 1)
            ? best
            : Weights.InPassing;
    }

    private static double OfWords(Term term, FactView view, IVocabulary vocabulary)
    {
        var sum = 0.0;
        for (var i = 0; i < term.Stems.Count; i++)
        {
            var evidence = OfStem(term.Stems[i], view, vocabulary);
            if (term.Stems.Count > 1)
            {
                foreach (var group in term.WordGroups[i])
                {
                    evidence = Math.Max(evidence, view.OfGroup(group) * Weights.Related);
                }
            }

            sum += evidence;
        }

        return sum / term.Stems.Count;
    }

    private static double OfStem(string stem, FactView view, IVocabulary vocabulary)
    {
        var exact = view.OfStem(stem);
        if (exact >= Weights.SameFamily || stem.Length < 5)
        {
            return exact;
        }

        return Math.Max(exact, view.OfWordLike(stem, vocabulary.Count(stem) == 0));
    }

    /// <summary>How far one word stands for another: of the same family, a slip, or not at all.</summary>
    public static double Likeness(string stem, string other, bool maybeSlip) =>
        AreFamily(stem, other) ? Weights.SameFamily
        : maybeSlip && Math.Abs(stem.Length - other.Length) <= Allowed(stem) && Spelling.Slips(stem, other, Allowed(stem)) <= Allowed(stem) ? Weights.Misspelled
        : 0;

    private static int Allowed(string stem) => stem.Length >= 8 ? 2 : 1;

    // "expand" and "expansion", "negotiate" and "negotiator": a long common beginning and short different ends.
    private static bool AreFamily(string one, string other)
    {
        if (other.Length < 5)
        {
            return false;
        }

        var common = one.AsSpan().CommonPrefixLength(other);
        return common >= 5 && one.Length - common <= 3 && other.Length - common <= 3 && common * 3 >= Math.Max(one.Length, other.Length) * 2;
    }
}
