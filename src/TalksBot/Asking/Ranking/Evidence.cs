namespace TalksBot.Asking.Ranking;

/// <summary>How much of what a question asks a fact speaks of, term by term.</summary>
internal static class Evidence
{
    /// <summary>0: not at all, 1: in its own words.</summary>
    public static double Of(TermView asked, FactView view, bool isYesNo)
    {
        var term = asked.Term;
        var best = 0.0;

        // "Will it be in Moscow" is not said by a fact of Russia's that names no place.
        if (isYesNo && term.IsPlace && view.Fact.Place is null)
        {
            return view.SpeaksOfPlace(asked.Stems[0].Number) ? 1 : 0;
        }

        // "In Moscow" is the city; a fact of Russia's that happened elsewhere does not meet it.
        // A place of several ("Brussels and Vienna") is met by its words alone.
        if (!(term.IsPlace && view.Fact.Place is not null))
        {
            best = view.OfNames(asked.Names);
        }

        if (best == 0 && LeavesOut(asked.Within, view))
        {
            // "Ukraine joining NATO" is nothing that a fact without Ukraine speaks of.
            return Math.Min(OfWords(asked, view), Weights.OfSubjectInPart);
        }

        best = Math.Max(best, OfGroups(term.Groups, view));
        if (best < 1)
        {
            best = Math.Max(best, OfWords(asked, view));
        }

        // "Where did they meet in Vienna" of a meeting elsewhere, whose title speaks of Vienna too.
        if (term.IsPlace && view.Fact is { Kind: Facts.FactKind.Date, Place: not null } && !IsInAny(asked.Stems, view))
        {
            best *= Weights.OfPlaceElsewhere;
        }

        // What is filed under a topic is about it; what only speaks of it in passing is less so.
        return best < 1 || !asked.IsSubject || Array.Exists(asked.Names, view.IsOfHolderOrTopic) ? best : Weights.InPassing;
    }

    private static bool LeavesOut(long[] names, FactView view)
    {
        foreach (var name in names)
        {
            if (view.Names.Of(name) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInAny(StemView[] stems, FactView view)
    {
        foreach (var stem in stems)
        {
            if (view.IsIn(stem.Number))
            {
                return true;
            }
        }

        return false;
    }

    private static double OfWords(TermView asked, FactView view)
    {
        if (asked.Stems.Length == 1)
        {
            return asked.Stems[0].EvidenceIn(view);
        }

        var (all, carrying, least, leastOfAll) = (0.0, 0.0, 1.0, 1.0);
        for (var i = 0; i < asked.Stems.Length; i++)
        {
            var evidence = Math.Max(asked.Stems[i].EvidenceIn(view), OfGroups(asked.Term.WordGroups[i], view));
            all += evidence;
            leastOfAll = Math.Min(leastOfAll, evidence);
            if (Array.IndexOf(asked.Carrying, i) >= 0)
            {
                carrying += evidence;
                least = Math.Min(least, evidence);
            }
        }

        // Half a name is another's: the European Union is not the European Parliament. Nor has "fired on" anything from its "on"; and what
        // breaks out does not break away.
        return asked.Term.IsName ? least
            : asked.Term is { Hard: true, Entities.Count: 0 } ? leastOfAll
            : asked.IsSubject && least < Weights.LeastHard ? Math.Min(carrying / asked.Carrying.Length, Weights.OfSubjectInPart)
            : asked.Term.Entities.Count > 0 ? carrying / asked.Carrying.Length
            : carrying > 0 ? all / asked.Stems.Length
            : 0;
    }

    private static double OfGroups(IReadOnlyList<int> groups, FactView view)
    {
        var best = 0.0;
        for (var i = 0; i < groups.Count; i++)
        {
            best = Math.Max(best, view.Groups.Of(groups[i]) * Weights.Related);
        }

        return best;
    }
}
