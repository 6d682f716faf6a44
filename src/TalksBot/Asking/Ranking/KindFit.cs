using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Ranking;

/// <summary>Whether a fact is of the kind that was asked for, and holds what was asked: a day, a place, a number.</summary>
internal static class KindFit
{
    /// <summary>A small plus or minus for the score.</summary>
    public static double Of(Question question, FactView view)
    {
        var kind = view.Fact.Kind;
        if (question.Kinds.Count > 0)
        {
            return question.Kinds.Contains(kind) ? Weights.RightKind : Weights.WrongKind;
        }

        return question.AskedFor switch
        {
            AskedFor.When or AskedFor.TookPart => kind == FactKind.Date ? Weights.RightKind : 0,
            AskedFor.Where => view.Fact.Place is not null ? Weights.RightKind : 0,
            AskedFor.Said => kind == FactKind.Quote ? Weights.RightKind : kind == FactKind.Date ? Weights.WrongKind : 0,
            AskedFor.Who => kind == FactKind.Date ? Weights.WrongKind / 2 : 0,
            AskedFor.Stance or AskedFor.Compare => kind == FactKind.Position ? Weights.RightKind : kind == FactKind.Date ? Weights.WrongKind : 0,
            AskedFor.YesNo => kind == FactKind.Position ? Weights.RightKind / 2 : 0,
            AskedFor.HowMany => view.HasNumber ? Weights.RightKind : 0,
            _ => 0,
        };
    }

    /// <summary>What the fact lacks or contradicts.</summary>
    public static Objection Object(Question question, FactView view)
    {
        var fact = view.Fact;
        if (question.OnlyKinds && !question.Kinds.Contains(fact.Kind))
        {
            return Objection.Topic;
        }

        return question.AskedFor switch
        {
            AskedFor.HowMany when !view.HasNumber => Objection.Detail,
            AskedFor.When when fact.On is null && !view.HasNumber => Objection.Detail,
            AskedFor.Where when fact.Kind == FactKind.Date && fact.Place is null => Objection.Detail,
            AskedFor.TookPart when fact.Kind == FactKind.Date && fact.Participants.Count == 0 => Objection.Detail,
            AskedFor.Compare when fact.Actor is null => Objection.Detail,
            _ => Contradicts(question, view) ? Objection.Premise : Objection.None,
        };
    }

    // "Why has Russia accepted …" of a fact that says it would not accept. Yes-or-no questions are answered by a denial.
    private static bool Contradicts(Question question, FactView view) =>
        question.AskedFor is not (AskedFor.YesNo or AskedFor.Stance)
        && question.Words.Count > 0 && question.Words[0].Text is "why" or "when" or "how"
        && !question.Words.Any(word => Cues.Negations.Contains(word.Text))
        && question.Words.Any(word => Cues.Standing.Contains(word.Stem) && view.Negates(word.Stem));
}
