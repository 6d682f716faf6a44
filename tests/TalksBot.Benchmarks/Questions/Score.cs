namespace TalksBot.Benchmarks.Questions;

/// <summary>What became of the questions of one set.</summary>
internal sealed class Score
{
    private int right;
    private int wrong;
    private int silent;
    private int abstained;
    private int invented;

    /// <summary>Questions that a fact answers.</summary>
    public int Answerable => right + wrong + silent;

    /// <summary>Questions that none answers.</summary>
    public int Unanswerable => abstained + invented;

    public double RightFirst => Share(right, Answerable);

    public double Wrong => Share(wrong, Answerable);

    public double Silent => Share(silent, Answerable);

    public double RightlyAbstained => Share(abstained, Unanswerable);

    /// <summary>Counts a question, and says whether it went well.</summary>
    /// <param name="question">The question of the set.</param>
    /// <param name="first">The id of what came first; null for an abstention.</param>
    public bool Count(SetQuestion question, string? first)
    {
        if (question.First.Count == 0)
        {
            _ = first is null ? abstained++ : invented++;
            return first is null;
        }

        var isRight = first is not null && question.First.Contains(first);
        _ = isRight ? right++ : first is null ? silent++ : wrong++;
        return isRight;
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
