using System.Text.Json;

namespace TalksBot.Facts.Packs;

/// <summary>Reads a pack's talks, sources, parties, people and topics, each with the rules that need nothing but the entry itself.</summary>
internal sealed class EntryReader(PackProblems problems)
{
    private static readonly string[] PartyKinds = ["state", "alliance", "organisation"];

    private static readonly ObjectShape TalksShape = new(ObjectShape.Id("id"), ObjectShape.Name("title"), ObjectShape.Name("time_zone"));

    private static readonly ObjectShape SourceShape = new(
        ObjectShape.Id("id"),
        ObjectShape.Name("title"),
        ObjectShape.NameOrNull("publisher"),
        new Field("url", FieldType.TextOrNull, PackTexts.LongestUrl),
        ObjectShape.NameOrNull("published"));

    private static readonly ObjectShape PartyShape = new(
        ObjectShape.Id("id"), ObjectShape.Name("name"), ObjectShape.Name("kind"), ObjectShape.Names("aliases"));

    private static readonly ObjectShape PersonShape = new(
        ObjectShape.Id("id"), ObjectShape.Name("name"), ObjectShape.NameOrNull("role"), ObjectShape.IdOrNull("party"), ObjectShape.Names("aliases"));

    private static readonly ObjectShape TopicShape = new(ObjectShape.Id("id"), ObjectShape.Name("name"), ObjectShape.Names("aliases"));

    private readonly ObjectReader entry = new(problems);

    public PackTalks Talks(ref Utf8JsonReader reader)
    {
        var path = new PackPath("talks");
        entry.Read(ref reader, TalksShape, path);
        var talks = new PackTalks(entry.Text(0), entry.Text(1), entry.Text(2));
        if (talks.TimeZone.Length > 0 && !IsTimeZone(talks.TimeZone))
        {
            problems.Add(path.At("time_zone"), $"{PackProblems.Quoted(talks.TimeZone)} is no IANA time zone (Europe/Zurich).");
        }

        return talks;
    }

    public PackSource Source(ref Utf8JsonReader reader, PackPath path)
    {
        entry.Read(ref reader, SourceShape, path);
        var source = new PackSource(entry.Text(0), entry.Text(1), entry.TextOrNull(2), entry.TextOrNull(3), entry.TextOrNull(4));

        // It becomes a link that members press.
        if (source.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            problems.Add(path.At("url"), $"{PackProblems.Quoted(url)} is no web address (https://…) or null.");
        }

        if (source.Published is { } published && !PackDays.IsDay(published))
        {
            problems.Add(path.At("published"), $"{PackProblems.Quoted(published)} is no ISO 8601 day (2022-01-10) or null.");
        }

        return source;
    }

    public PackParty Party(ref Utf8JsonReader reader, PackPath path)
    {
        entry.Read(ref reader, PartyShape, path);
        var party = new PackParty(entry.Text(0), entry.Text(1), entry.Text(2), entry.Texts(3));
        if (party.Kind.Length > 0 && !PartyKinds.Contains(party.Kind))
        {
            problems.Add(path.At("kind"), $"{PackProblems.Quoted(party.Kind)} is none of {string.Join(", ", PartyKinds)}.");
        }

        return party;
    }

    public PackPerson Person(ref Utf8JsonReader reader, PackPath path)
    {
        entry.Read(ref reader, PersonShape, path);
        return new PackPerson(entry.Text(0), entry.Text(1), entry.TextOrNull(2), entry.TextOrNull(3), entry.Texts(4));
    }

    public PackTopic Topic(ref Utf8JsonReader reader, PackPath path)
    {
        entry.Read(ref reader, TopicShape, path);
        return new PackTopic(entry.Text(0), entry.Text(1), entry.Texts(2));
    }

    // A system without zone data knows none at all; there the name's form has to do.
    private static bool IsTimeZone(string name) =>
        (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
        || (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out _)
            && name.Contains('/', StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+'));
}
