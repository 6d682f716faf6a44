namespace TalksBot.Asking.Ranking;

/// <summary>How the statement words what was asked: how closely, how soon, in which order.</summary>
internal static class Wording
{
    /// <summary>What a statement speaks of first is what it is about.</summary>
    public static double Early(QuestionView question, FactView view)
    {
        var first = view.Stems.AsSpan().IndexOfAny(question.Weighty);
        return first < 0 ? 0 : 1.0 / (1 + (first / 4.0));
    }

    /// <summary>Of two facts that say all that was asked, the one that says less besides is the closer.</summary>
    public static double Compactness(QuestionView question, FactView view)
    {
        var told = 0;
        foreach (var stem in view.Stems)
        {
            told += question.Asked.Contains(stem) ? 1 : 0;
        }

        return view.Stems.Length == 0 ? 0 : Math.Min(1.0, told / Math.Sqrt(view.Stems.Length) / 2);
    }

    /// <summary>Neighbours in the question that are neighbours in the statement speak of the same thing.</summary>
    public static double InOrder(QuestionView question, FactView view)
    {
        var pairs = 0;
        var kept = 0;
        var told = view.Stems.AsSpan();
        for (var i = 0; i + 1 < question.Stems.Length; i++)
        {
            var pair = question.Stems.AsSpan(i, 2);
            if (told.Contains(pair[0]) && told.Contains(pair[1]))
            {
                pairs++;
                kept += told.IndexOf(pair) >= 0 ? 1 : 0;
            }
        }

        return pairs == 0 ? 0 : (double)kept / Math.Max(pairs, 3);
    }
}
