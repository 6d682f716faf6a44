using System.Globalization;
using TalksBot.Facts;

namespace TalksBot.Asking;

/// <summary>Words an answer for the terminal: the words first, then who, when, to whom and from which source.</summary>
internal static class AnswerText
{
    public static void Write(Answer answer, TextWriter output)
    {
        switch (answer)
        {
            case Answer.Found found:
                foreach (var scored in found.Items)
                {
                    Write(scored.Item, output, "");
                    output.WriteLine();
                }

                break;
            case Answer.None none:
                output.WriteLine($"No fact on that. {none.Reason.English}");
                if (none.Closest.Count > 0)
                {
                    output.WriteLine();
                    output.WriteLine("Nearest, but no answer:");
                    foreach (var scored in none.Closest)
                    {
                        Write(scored.Item, output, "  ");
                    }
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer of no known kind.");
        }
    }

    private static void Write(Item item, TextWriter output, string indent)
    {
        switch (item)
        {
            case Item.Known { Fact: var fact }:
                output.WriteLine(indent + (fact.Kind == FactKind.Quote ? $"“{fact.Statement}”" : fact.Statement));
                output.WriteLine($"{indent}  {Details(fact)}");
                output.WriteLine($"{indent}  Source: {SourceOf(fact.Source)} · fact {fact.Key}");
                break;
            case Item.Person { Actor: var actor }:
                output.WriteLine(indent + string.Join(", ", new[] { actor.Name, actor.Role, actor.Party?.Name }.Where(part => part is not null)));
                break;
            case Item.Venue venue:
                output.WriteLine(indent + venue.Place.Name);
                foreach (var fact in venue.Events)
                {
                    Write(new Item.Known(fact), output, indent + "  ");
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(item), item, "An item of no known kind.");
        }
    }

    private static string Details(Fact fact) => string.Join(" · ", new[]
    {
        fact.Actor is { } actor ? string.Join(", ", new[] { actor.Name, actor.Role, actor.Party?.Name }.Where(part => part is not null)) : null,
        fact.Stance is { } stance ? FactNames.Of(stance) : null,
        fact.Participants.Count > 0 ? $"with {string.Join(", ", fact.Participants.Select(participant => participant.Name))}" : null,
        fact.On is { } on ? When(on) + (fact.Until is { } until ? $" to {When(until)}" : "") : null,
        fact.Place is { } place ? $"in {place}" : null,
        fact.SaidTo is { } outlet ? $"to {outlet}" : null,
        fact.Status is { } status and not EventStatus.Held ? FactNames.Of(status) : null,
    }.Where(part => part is not null));

    private static string When(Day day) => day.First.ToString(
        day.Precision switch { DayPrecision.Year => "yyyy", DayPrecision.Month => "MMMM yyyy", _ => "dddd, d MMMM yyyy" }, CultureInfo.InvariantCulture);

    private static string SourceOf(Source source) => string.Join(", ", new[]
    {
        source.Title, source.Publisher, source.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source.Url,
    }.Where(part => part is not null));
}
