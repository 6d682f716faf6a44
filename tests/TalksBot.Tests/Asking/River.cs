using System.Globalization;
using TalksBot.Facts;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Asking;

/// <summary>
/// Invented talks of two states about a river, without facts but those that a test gives. Their source is of Monday, 15 June 2020.
/// Norvania sends the foreign minister Mara Holt and her deputy Tomas Quill, Sudria the foreign minister Ines Brandt and the president
/// Jon Oster.
/// </summary>
internal static class River
{
    public static string With(params PackFact[] facts) => Pack("river", facts);

    public static string Pack(string talks, params PackFact[] facts) => Pack(talks, [], facts);

    /// <summary>The talks with more people than the four.</summary>
    public static string Pack(string talks, IEnumerable<PackPerson> people, IEnumerable<PackFact> facts, IEnumerable<PackParty>? parties = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        PackText.Write(
            text,
            new PackTalks(talks, "River talks", "Europe/Vienna"),
            [new PackSource("s1", "The river gazette", "The Gazette", "https://example.org/river", "2020-06-15")],
            [
                new PackParty("norvania", "Norvania", "state", ["Norvanian", "Norvanians", "Belmar"]),
                new PackParty("sudria", "Sudria", "state", ["Sudrian", "Sudrians"]),
                .. parties ?? [],
            ],
            [
                new PackPerson("holt", "Mara Holt", "Foreign Minister", "norvania", []),
                new PackPerson("quill", "Tomas Quill", "Deputy Foreign Minister", "norvania", []),
                new PackPerson("brandt", "Ines Brandt", "Foreign Minister", "sudria", []),
                new PackPerson("oster", "Jon Oster", "President", "sudria", []),
                .. people,
            ],
            [
                new PackTopic("dam", "Karsk Dam", ["dam", "barrage"]),
                new PackTopic("fishing", "Fishing rights", ["fisheries", "fishing"]),
                new PackTopic("ferry", "Ferry line", ["ferry"]),
            ],
            facts);
        return text.ToString();
    }

    public static PackFact Quote(string id, string text, string speaker = "holt", string? on = "2020-06-10", string topic = "dam") => new()
    {
        Id = id,
        Kind = FactKind.Quote,
        Statement = text,
        Actor = speaker,
        On = on,
        SaidTo = "Radio Delta",
        Topics = [topic],
        Source = "s1",
    };

    public static PackFact Event(string id, string title, string on = "2020-06-12", string? place = "Lindhaven", params string[] participants) => new()
    {
        Id = id,
        Kind = FactKind.Date,
        Statement = title,
        On = on,
        Precision = on.Length switch { 4 => "year", 7 => "month", _ => "day" },
        Place = place,
        Participants = participants,
        Status = "held",
        Source = "s1",
    };

    public static PackFact Position(
        string id, string statement, string stance, string party = "norvania", string topic = "dam", string on = "2020-06", string? supersedes = null) => new()
        {
            Id = id,
            Kind = FactKind.Position,
            Statement = statement,
            Actor = party,
            Topics = [topic],
            Stance = stance,
            On = on,
            Supersedes = supersedes,
            Source = "s1",
        };
}
