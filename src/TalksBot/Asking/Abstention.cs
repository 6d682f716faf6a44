using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Ranking;
using TalksBot.Asking.Reading;

namespace TalksBot.Asking;

/// <summary>Tells why no fact answers, from what stands nearest.</summary>
internal static class Abstention
{
    public static Answer.None NothingAsked(string text) => new(text, Why.NothingAsked, new Reason(Phrases.NoneNothingAsked), []);

    public static Answer.None Of(Question question, IReadOnlyList<Comparison> ranked, IReadOnlyList<Scored> closest)
    {
        var unknown = question.Terms.FirstOrDefault(term => term.Role == TermRole.Speaker && !term.Entities.OfType<Entity.Someone>().Any());
        if (unknown is not null || (question.AskedFor == AskedFor.Card && question.Terms.Count > 0))
        {
            return new(question.Text, Why.Speaker, new Reason(Phrases.NoneUnknown, ("name", (unknown ?? question.Terms[0]).Text)), closest);
        }

        var nearest = ranked.Where(comparison => comparison.Objection is not (Objection.None or Objection.Topic)).MaxBy(comparison => comparison.TopicCoverage);
        return nearest?.Objection switch
        {
            Objection.Speaker => Speaker(question, nearest, closest),
            Objection.Time => new(question.Text, Why.Time, new Reason(Phrases.NoneTime, ("when", string.Join(", ", question.Times.Select(time => time.Text)))), closest),
            Objection.Premise => new(question.Text, Why.Premise, new Reason(Phrases.NonePremise), closest),
            Objection.Detail => new(question.Text, Why.Detail, new Reason(Detail(question)), closest),
            _ => new(question.Text, Why.Topic, new Reason(Phrases.NoneTopic), closest),
        };
    }

    private static Answer.None Speaker(Question question, Comparison nearest, IReadOnlyList<Scored> closest)
    {
        // Without a speaker it was one of the sides of a comparison that does not fit.
        if (question.Speakers.FirstOrDefault() is not { } speaker)
        {
            return new(question.Text, Why.Speaker, new Reason(Phrases.NoneSides), closest);
        }

        var asked = speaker.Entities.OfType<Entity.Someone>().FirstOrDefault()?.Actor.Name ?? speaker.Text;
        return nearest.View.Fact.Actor is { Name: var other }
            ? new(question.Text, Why.Premise, new Reason(Phrases.NoneOther, ("name", asked), ("other", other)), closest)
            : new(question.Text, Why.Speaker, new Reason(Phrases.NoneSpeaker, ("name", asked)), closest);
    }

    private static string Detail(Question question) => question.AskedFor switch
    {
        AskedFor.When => question.AsksClock ? Phrases.NoneClock : Phrases.NoneDay,
        AskedFor.Where => Phrases.NonePlace,
        AskedFor.HowMany or AskedFor.HowLong => Phrases.NoneNumber,
        _ => Phrases.NoneDetail,
    };
}
