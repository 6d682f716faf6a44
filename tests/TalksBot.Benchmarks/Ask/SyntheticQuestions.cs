using System.Globalization;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Ask;

/// <summary>
/// Questions as members type them, made of facts that are drawn from a synthetic store: who said it, what somebody said about a topic or
/// in some words, when and where something was, who took part, who stands where; one in six asks for what is not there. The same each time.
/// </summary>
internal sealed class SyntheticQuestions(int seed)
{
    private static readonly string[] Unknown =
    [
        "fisheries quotas", "lunar landing rights", "olive oil labels", "the stolen violin", "football broadcasting", "whale songs",
        "vaccine patents", "the opera house roof", "tulip bulbs", "parking at the embassy", "chess champions", "glacier tourism",
    ];

    private static readonly string[] Strangers = ["Zbigniew Quark", "Minister Plonk", "Ottoline Fazackerley", "General Wubb", "Thelonius Xu"];

    private readonly Random random = new(seed);

    public List<string> Make(Reader reader, Catalogue catalogue, int count)
    {
        var last = (long)reader.Prepare("select max(id) from facts").ExecuteScalar()!;
        var questions = new List<string>(count);
        while (questions.Count < count)
        {
            if (FactStore.Find(reader, catalogue, 0, random.NextInt64(1, last + 1)) is { } fact)
            {
                questions.Add(random.Next(6) == 0 ? Unanswerable(fact) : Answerable(fact));
            }
        }

        return questions;
    }

    private string Answerable(Fact fact) => fact.Kind switch
    {
        FactKind.Quote => Quote(fact, fact.Actor!),
        FactKind.Date => Event(fact),
        FactKind.Position => Stand(fact, fact.Actor!),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "A fact of no known kind."),
    };

    private string Quote(Fact fact, Actor speaker) => random.Next(6) switch
    {
        0 => $"who said {Words(fact, 3, 7)}?",
        1 => $"what did {speaker.Name} say about {fact.Topics[0].Name}?",
        2 => $"what did {speaker.Name} say about {Words(fact, 1, 2)}",
        3 => $"when did {Last(speaker)} say {Words(fact, 3, 6)}?",
        4 => $"{Last(speaker)} on {Words(fact, 2, 3)}",
        _ => fact.On is { } day ? $"what did {speaker.Name} say in {day.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}" : $"{Last(speaker)} latest on {fact.Topics[0].Name}",
    };

    private string Event(Fact fact) => random.Next(5) switch
    {
        0 => $"when is {Words(fact, 3, 6)}?",
        1 => $"where was {Words(fact, 3, 6)}",
        2 => $"who took part in {Words(fact, 2, 5)}?",
        3 => $"what happened on {fact.On!.Value.First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} in {fact.Place}?",
        _ => $"when did {fact.Participants[0].Name} meet about {Words(fact, 2, 3)}",
    };

    private string Stand(Fact fact, Actor holder) => random.Next(4) switch
    {
        0 => $"what is {holder.Name}'s position on {fact.Topics[0].Name}?",
        1 => $"does {holder.Name} support {Words(fact, 2, 4)}?",
        2 => $"where does {holder.Name} stand on {Words(fact, 1, 3)}",
        _ => $"{holder.Name} {fact.Topics[0].Name} stance",
    };

    private string Unanswerable(Fact fact) => random.Next(3) switch
    {
        0 => $"what did {Pick(Strangers)} say about {Words(fact, 1, 3)}?",
        1 => $"who said anything about {Pick(Unknown)}?",
        _ => $"what is {(fact.Actor ?? fact.Participants[0]).Name}'s position on {Pick(Unknown)}?",
    };

    // Some words of the fact as they stand in a row, for that is what people remember.
    private string Words(Fact fact, int fewest, int most)
    {
        var words = fact.Statement.TrimEnd('.').Split(' ');
        var count = Math.Min(words.Length, random.Next(fewest, most + 1));
        var from = random.Next(words.Length - count + 1);
        return string.Join(' ', words[from..(from + count)]).ToLowerInvariant();
    }

    private static string Last(Actor actor) => actor.Name[(actor.Name.LastIndexOf(' ') + 1)..];

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
