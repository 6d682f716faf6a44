using System.Text.Json.Serialization;
using TalksBot.Facts;

namespace TalksBot.Asking;

/// <summary>An answer as <c>ask --json</c> prints it; field names are a promise to scripts.</summary>
internal sealed record AnswerJson(
    string Question, bool Answered, string? Reason, IReadOnlyList<ItemJson> Answers, IReadOnlyList<ItemJson> Closest)
{
    public static AnswerJson Of(Answer answer) => answer switch
    {
        Answer.Found found => new(found.Question, true, null, [.. found.Items.Select(ItemJson.Of)], []),
        Answer.None none => new(none.Question, false, none.Reason.English, [], [.. none.Closest.Select(ItemJson.Of)]),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer of no known kind."),
    };
}

internal sealed record SourceJson(string Title, string? Publisher, string? Url);

internal sealed record ItemJson
{
    /// <summary>The id in the pack.</summary>
    public required string Fact { get; init; }

    public required string Kind { get; init; }
    public required string Statement { get; init; }
    public string? Speaker { get; init; }
    public string? Party { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];
    public string? Date { get; init; }
    public string? Place { get; init; }
    public IReadOnlyList<string> Participants { get; init; } = [];
    public SourceJson? Source { get; init; }
    public double Score { get; init; }

    public static ItemJson Of(Scored scored) => scored.Item switch
    {
        Item.Known known => Of(known.Fact, scored.Score),
        Item.Person person => new ItemJson
        {
            Fact = person.Actor.Key,
            Kind = person.Actor.Kind == ActorKind.Person ? "person" : "party",
            Statement = person.Actor.Role is { } role ? $"{person.Actor.Name}, {role}" : person.Actor.Name,
            Speaker = person.Actor.Kind == ActorKind.Person ? person.Actor.Name : null,
            Party = person.Actor.Party?.Name ?? (person.Actor.Kind == ActorKind.Party ? person.Actor.Name : null),
            Score = scored.Score,
        },
        Item.Venue venue => new ItemJson
        {
            Fact = venue.Place.Name,
            Kind = "place",
            Statement = string.Join("; ", venue.Events.Select(fact => fact.Statement).Prepend(venue.Place.Name)),
            Place = venue.Place.Name,
            Source = venue.Events.Count > 0 ? Of(venue.Events[0].Source) : null,
            Score = scored.Score,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(scored), scored, "An item of no known kind."),
    };

    private static ItemJson Of(Fact fact, double score) => new()
    {
        Fact = fact.Key,
        Kind = FactNames.Of(fact.Kind),
        Statement = fact.Statement,
        Speaker = fact.Actor?.Name,
        Party = fact.Actor is { Kind: ActorKind.Party } party ? party.Name : fact.Actor?.Party?.Name,
        Topics = [.. fact.Topics.Select(topic => topic.Name)],
        Date = fact.On?.ToString(),
        Place = fact.Place,
        Participants = [.. fact.Participants.Select(actor => actor.Name)],
        Source = Of(fact.Source),
        Score = score,
    };

    private static SourceJson Of(Source source) => new(source.Title, source.Publisher, source.Url);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerJson))]
internal sealed partial class AskingJson : JsonSerializerContext;
