using System.Globalization;
using System.Text.Json.Nodes;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests;

/// <summary>
/// Packs and facts that are right in everything a test does not name. A pack has the talks "t", the source "s1", the parties "us" and
/// "russia", the person "sherman" of "us", and the topics "expansion" and "borders".
/// </summary>
internal static class NewPack
{
    public static PackFact Quote(string id = "q", string text = "We will listen", string speaker = "sherman") => new()
    {
        Id = id,
        Kind = TalksBot.Facts.FactKind.Quote,
        Statement = text,
        Actor = speaker,
        On = "2022-01-10",
        SaidTo = "reporters",
        Context = "She said so in Geneva.",
        Topics = ["expansion"],
        Source = "s1",
    };

    public static PackFact Date(string id = "d", string startsOn = "2022-01-12", string? endsOn = null, string precision = "day") => new()
    {
        Id = id,
        Kind = TalksBot.Facts.FactKind.Date,
        Statement = "Council meeting",
        On = startsOn,
        Until = endsOn,
        Precision = precision,
        Place = "Brussels",
        Participants = ["us", "sherman"],
        Status = "scheduled",
        Source = "s1",
    };

    public static PackFact Position(string id = "p", string party = "russia", string topic = "expansion", string? supersedes = null) => new()
    {
        Id = id,
        Kind = TalksBot.Facts.FactKind.Position,
        Actor = party,
        Topics = [topic],
        Stance = "demands",
        Statement = "Demands a ban on expansion.",
        On = "2021-12",
        Supersedes = supersedes,
        Source = "s1",
    };

    public static string Of(params PackFact[] facts) => Text("t", facts);

    /// <summary>A pack that describes nothing but its facts: what they refer to is elsewhere.</summary>
    public static string Bare(string talks, params PackFact[] facts)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        PackText.Write(text, new PackTalks(talks, "Other talks", "Europe/Vienna"), [], [], [], [], facts);
        return text.ToString();
    }

    public static string Text(string talks, params PackFact[] facts)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        PackText.Write(
            text,
            new PackTalks(talks, "Talks", "Europe/Zurich"),
            [new PackSource("s1", "An article", "A paper", "https://example.org/a", "2022-01-11")],
            [new PackParty("us", "United States", "state", ["US"]), new PackParty("russia", "Russia", "state", [])],
            [new PackPerson("sherman", "Wendy Sherman", "Deputy Secretary of State", "us", ["Sherman"])],
            [new PackTopic("expansion", "NATO expansion", ["enlargement"]), new PackTopic("borders", "Borders", [])],
            facts);
        return text.ToString();
    }

    /// <summary>The pack with something changed in its JSON.</summary>
    public static string With(string pack, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(pack)!;
        change(node);
        return node.ToJsonString();
    }

    /// <summary>A pack of one fact with this JSON as the value of one field, whether it stood there before or not.</summary>
    public static string WithJson(PackFact fact, string field, string json) =>
        WithField(fact, field, "HERE").Replace("\"HERE\"", json, StringComparison.Ordinal);

    /// <summary>A pack of one fact with one field changed.</summary>
    public static string WithField(PackFact fact, string field, JsonNode? value) => With(Of(fact), pack => pack["facts"]![0]![field] = value);
}
