using TalksBot.Asking.Ranking;
using TalksBot.Asking.Reading;

namespace TalksBot.Asking;

/// <summary>Words why no fact answers, from what stands nearest.</summary>
internal static class Abstention
{
    public static Answer.None NothingAsked(string text) =>
        new(text, Why.NothingAsked, "The question names nobody and nothing that the facts could be searched for.", []);

    public static Answer.None Of(Question question, IReadOnlyList<Comparison> ranked, IReadOnlyList<Scored> closest)
    {
        var unknown = question.Terms.FirstOrDefault(term => term.Role == TermRole.Speaker && !term.Entities.OfType<Entity.Someone>().Any());
        if (unknown is not null || (question.AskedFor == AskedFor.Card && question.Terms.Count > 0))
        {
            return new(question.Text, Why.Speaker, $"Nobody called “{(unknown ?? question.Terms[0]).Text}” is recorded in these talks.", closest);
        }

        var nearest = ranked.Where(comparison => comparison.Objection is not (Objection.None or Objection.Topic)).MaxBy(comparison => comparison.TopicCoverage);
        return nearest?.Objection switch
        {
            Objection.Speaker => Speaker(question, nearest, closest),
            Objection.Time => new(question.Text, Why.Time, $"Nothing on that is recorded for “{string.Join(", ", question.Times.Select(time => time.Text))}”.", closest),
            Objection.Premise => new(question.Text, Why.Premise, "The recorded facts say otherwise than the question takes for granted.", closest),
            Objection.Detail => new(question.Text, Why.Detail, Detail(question), closest),
            _ => new(question.Text, Why.Topic, "No recorded fact speaks of that.", closest),
        };
    }

    private static Answer.None Speaker(Question question, Comparison nearest, IReadOnlyList<Scored> closest)
    {
        var asked = question.Speakers.FirstOrDefault()?.Entities.OfType<Entity.Someone>().FirstOrDefault()?.Actor.Name
            ?? question.Speakers.FirstOrDefault()?.Text ?? "That person";
        var other = nearest.View.Fact.Actor?.Name;
        return other is null
            ? new(question.Text, Why.Speaker, $"Nothing on that is recorded from {asked}.", closest)
            : new(question.Text, Why.Premise, $"{asked} is not recorded saying that; {other} is.", closest);
    }

    private static string Detail(Question question) => question.AskedFor switch
    {
        AskedFor.When => "It is recorded, but not on which day.",
        AskedFor.Where => "It is recorded, but not where.",
        AskedFor.HowMany => "It is recorded, but without a number.",
        _ => "It is recorded, but not the detail that was asked for.",
    };
}
