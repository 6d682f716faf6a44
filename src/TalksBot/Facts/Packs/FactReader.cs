using System.Text.Json;

namespace TalksBot.Facts.Packs;

/// <summary>Reads a pack's facts, each with the rules that need nothing but the fact itself.</summary>
internal sealed class FactReader(PackProblems problems)
{
    private static readonly Field Id = ObjectShape.Id("id");
    private static readonly Field Kind = ObjectShape.Name("kind");
    private static readonly Field Source = ObjectShape.Id("source");

    private static readonly ObjectShape QuoteShape = new(
        Id, Kind, Words("text"), ObjectShape.Id("speaker"), ObjectShape.NameOrNull("said_on"), ObjectShape.NameOrNull("said_to"),
        new Field("context", FieldType.TextOrNull, PackTexts.LongestContext), ObjectShape.Ids("topics"), Source);

    private static readonly ObjectShape DateShape = new(
        Id, Kind, Words("title"), ObjectShape.Name("starts_on"), ObjectShape.NameOrNull("ends_on"), ObjectShape.Name("precision"),
        ObjectShape.NameOrNull("place"), ObjectShape.Ids("participants"), ObjectShape.Name("status"), Source);

    private static readonly ObjectShape PositionShape = new(
        Id, Kind, ObjectShape.Id("party"), ObjectShape.Id("topic"), ObjectShape.Name("stance"), Words("statement"), ObjectShape.Name("as_of"),
        ObjectShape.IdOrNull("supersedes"), Source);

    private readonly ObjectReader fields = new(problems);

    /// <summary>The fact that begins at the reader's token; null when its kind cannot be told, which is a problem then.</summary>
    public PackFact? Read(ref Utf8JsonReader reader, PackPath path) => ReadKind(ref reader, path) switch
    {
        FactKind.Quote => Quote(ref reader, path),
        FactKind.Date => Date(ref reader, path),
        FactKind.Position => Position(ref reader, path),
        _ => null,
    };

    private PackFact Quote(ref Utf8JsonReader reader, PackPath path)
    {
        fields.Read(ref reader, QuoteShape, path);
        var saidOn = fields.TextOrNull(4);
        if (saidOn is not null && !PackDays.IsDay(saidOn))
        {
            problems.Add(path.At("said_on"), $"{PackProblems.Quoted(saidOn)} is no ISO 8601 day (2022-01-10) or null.");
        }

        return new PackFact
        {
            Id = fields.Text(0),
            Kind = FactKind.Quote,
            Statement = fields.Text(2),
            Actor = fields.Text(3),
            On = saidOn,
            SaidTo = fields.TextOrNull(5),
            Context = fields.TextOrNull(6),
            Topics = fields.Texts(7),
            Source = fields.Text(8),
        };
    }

    private PackFact Date(ref Utf8JsonReader reader, PackPath path)
    {
        fields.Read(ref reader, DateShape, path);
        var (startsOn, endsOn, precision) = (fields.Text(3), fields.TextOrNull(4), fields.Text(5));
        CheckOneOf(PackDays.Precisions, precision, path.At("precision"));
        CheckDays(startsOn, endsOn, precision, path);
        CheckOneOf(FactNames.Statuses, fields.Text(8), path.At("status"));
        return new PackFact
        {
            Id = fields.Text(0),
            Kind = FactKind.Date,
            Statement = fields.Text(2),
            On = startsOn,
            Until = endsOn,
            Precision = precision,
            Place = fields.TextOrNull(6),
            Participants = fields.Texts(7),
            Status = fields.Text(8),
            Source = fields.Text(9),
        };
    }

    private PackFact Position(ref Utf8JsonReader reader, PackPath path)
    {
        fields.Read(ref reader, PositionShape, path);
        var asOf = fields.Text(6);
        CheckOneOf(FactNames.Stances, fields.Text(4), path.At("stance"));
        if (asOf.Length > 0 && !Day.TryParse(asOf, out _))
        {
            problems.Add(path.At("as_of"), $"{PackProblems.Quoted(asOf)} is no ISO 8601 day, month or year (2022-01-10, 2022-01 or 2022).");
        }

        return new PackFact
        {
            Id = fields.Text(0),
            Kind = FactKind.Position,
            Actor = fields.Text(2),
            Topics = [fields.Text(3)],
            Stance = fields.Text(4),
            Statement = fields.Text(5),
            On = asOf,
            Supersedes = fields.TextOrNull(7),
            Source = fields.Text(8),
        };
    }

    private void CheckDays(string startsOn, string? endsOn, string precision, PackPath path)
    {
        var start = default(Day);
        var startIsRead = startsOn.Length > 0 && PackDays.Fits(startsOn, precision, out start);
        if (startsOn.Length > 0 && !startIsRead)
        {
            problems.Add(path.At("starts_on"), $"{PackProblems.Quoted(startsOn)} is no {PackDays.Allowed(precision)}.");
        }

        if (endsOn is not null && !PackDays.Fits(endsOn, precision, out _))
        {
            problems.Add(path.At("ends_on"), $"{PackProblems.Quoted(endsOn)} is no {PackDays.Allowed(precision)}, or null.");
        }
        else if (endsOn is not null && startIsRead && Day.TryParse(endsOn, out var end) && end.Last < start.First)
        {
            problems.Add(path.At("ends_on"), $"{PackProblems.Quoted(endsOn)} is before starts_on ({startsOn}); it is the same day or a later one, or null.");
        }
    }

    private void CheckOneOf(IReadOnlyList<string> names, string name, PackPath path)
    {
        if (name.Length > 0 && !names.Contains(name))
        {
            problems.Add(path, $"{PackProblems.Quoted(name)} is none of {string.Join(", ", names)}.");
        }
    }

    // Which fields a fact has depends on its kind, wherever that stands: looked up first, on a copy of the reader.
    private FactKind? ReadKind(ref Utf8JsonReader reader, PackPath path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            problems.Add(path, $"{ObjectReader.Shown(ref reader)} is no object.");
            reader.Skip();
            return null;
        }

        var ahead = reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (!ahead.ValueTextEquals(Kind.Utf8))
            {
                ahead.Skip();
                continue;
            }

            ahead.Read();
            for (var i = 0; i < FactNames.Kinds.Count && ahead.TokenType == JsonTokenType.String; i++)
            {
                if (ahead.ValueTextEquals(FactNames.Kinds[i]))
                {
                    return (FactKind)i;
                }
            }

            problems.Add(path.At("kind"), $"{ObjectReader.Shown(ref ahead)} is none of {string.Join(", ", FactNames.Kinds)}.");
            reader.Skip();
            return null;
        }

        problems.Add(path.At("kind"), $"is missing; allowed is one of {string.Join(", ", FactNames.Kinds)}.");
        reader.Skip();
        return null;
    }

    private static Field Words(string name) => new(name, FieldType.Text, PackTexts.LongestStatement);
}
