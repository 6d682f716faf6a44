namespace TalksBot.Asking.Ranking;

/// <summary>
/// How many of all the question's words, soft ones too, the statement itself holds, weighed by how rare they are and damped for long
/// statements: what tells apart facts that speak of the same things.
/// </summary>
internal static class Overlap
{
    private const double AverageWords = 22;
    private const double LengthMatters = 0.1;

    /// <summary>0 to about 1.</summary>
    public static double Of(QuestionView question, FactView view)
    {
        var all = 0.0;
        var held = 0.0;
        for (var i = 0; i < question.Different.Length; i++)
        {
            all += question.Rarities[i];
            if (view.Words.Of(question.Different[i]) >= Weights.TextStrength)
            {
                held += question.Rarities[i];
            }
        }

        return all == 0 ? 0 : held / all / (1 - LengthMatters + (LengthMatters * view.Stems.Length / AverageWords));
    }
}
