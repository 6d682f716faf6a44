using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Ranking;

/// <summary>Whether an event is the one that is asked about: not one that only came after it, nor the plan of it that was dropped.</summary>
internal static class EventFit
{
    /// <summary>A small minus where it is not.</summary>
    public static double Of(Question question, FactView view) =>
        (IsSetting(question, view) ? Weights.OnlySetting : 0)
        + (view.Fact.Status is not (EventStatus.Moved or EventStatus.Cancelled) ? 0
            : question.Words.Any(TalksQuestions.IsOfPlan) ? -Weights.OnlyPlanned
            : AsksPlan(question) ? 0 : Weights.OnlyPlanned);

    // "When were the raids" of "Troops sent after the raids": what the title names behind its "after" is another event.
    private static bool IsSetting(Question question, FactView view)
    {
        foreach (var term in question.Terms)
        {
            if (term.Role == TermRole.About && term.Weight >= 1 && !term.IsPlace && term.Entities.All(entity => entity is Entity.Subject) && view.IsSetting(term))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksPlan(Question question)
    {
        foreach (var word in question.Words)
        {
            if (TalksQuestions.IsOfPlan(word) || word.Stem is "schedul" or "first" or "cancel" or "postpon" or "delay" or "move" or "foresee" or "push")
            {
                return true;
            }
        }

        return false;
    }
}
