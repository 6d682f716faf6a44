using System.Globalization;

namespace TalksBot.Facts.Packs;

/// <summary>
/// Writes the objects of a pack: two spaces of indent, a field a line, lists of texts on their line, letters of all scripts as they are.
/// </summary>
internal sealed class PackJson(TextWriter to)
{
    private bool first;
    private string between = "";

    /// <summary>Begins an object: on one line, or with each field on a line of its own at this indent.</summary>
    public PackJson Begin(int? indent)
    {
        between = indent is { } spaces ? "\n" + new string(' ', spaces) : "";
        first = true;
        to.Write('{');
        return this;
    }

    public PackJson Field(string name, string? value)
    {
        Name(name);
        Value(value);
        return this;
    }

    public PackJson Field(string name, IReadOnlyList<string> values)
    {
        Name(name);
        to.Write('[');
        for (var i = 0; i < values.Count; i++)
        {
            to.Write(i == 0 ? "" : ", ");
            Value(values[i]);
        }

        to.Write(']');
        return this;
    }

    public void End()
    {
        to.Write(between.Length == 0 ? "" : between[..^2]);
        to.Write('}');
    }

    /// <summary>The entry's object.</summary>
    public void Write(PackEntry entry, int? indent)
    {
        Begin(indent).Field("id", entry.Id);
        _ = entry switch
        {
            PackTalks talks => Field("title", talks.Title).Field("time_zone", talks.TimeZone),
            PackSource source => Field("title", source.Title).Field("publisher", source.Publisher).Field("url", source.Url).Field("published", source.Published),
            PackParty party => Field("name", party.Name).Field("kind", party.Kind).Field("aliases", party.Aliases),
            PackPerson person => Field("name", person.Name).Field("role", person.Role).Field("party", person.Party).Field("aliases", person.Aliases),
            PackTopic topic => Field("name", topic.Name).Field("aliases", topic.Aliases),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "No entry of a pack."),
        };
        End();
    }

    /// <summary>The fact's object, its fields in the order of the format.</summary>
    public void Write(PackFact fact, int? indent)
    {
        Begin(indent).Field("id", fact.Id).Field("kind", FactNames.Of(fact.Kind));
        _ = fact.Kind switch
        {
            FactKind.Quote => Field("text", fact.Statement).Field("speaker", fact.Actor).Field("said_on", fact.On).Field("said_to", fact.SaidTo)
                .Field("context", fact.Context).Field("topics", fact.Topics),
            FactKind.Date => Field("title", fact.Statement).Field("starts_on", fact.On).Field("ends_on", fact.Until).Field("precision", fact.Precision)
                .Field("place", fact.Place).Field("participants", fact.Participants).Field("status", fact.Status),
            FactKind.Position => Field("party", fact.Actor).Field("topic", fact.Topics[0]).Field("stance", fact.Stance)
                .Field("statement", fact.Statement).Field("as_of", fact.On).Field("supersedes", fact.Supersedes),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No kind of fact."),
        };
        Field("source", fact.Source).End();
    }

    /// <summary>The entry on one line: what two writings of the same entry have in common, and what its history keeps.</summary>
    public static string OneLine(PackEntry entry)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new PackJson(text).Write(entry, indent: null);
        return text.ToString();
    }

    private void Name(string name)
    {
        to.Write(first ? "" : between.Length == 0 ? ", " : ",");
        to.Write(between);
        to.Write('"');
        to.Write(name);
        to.Write("\": ");
        first = false;
    }

    private void Value(string? value)
    {
        if (value is null)
        {
            to.Write("null");
            return;
        }

        to.Write('"');
        var rest = value.AsSpan();
        while (rest.IndexOfAny('"', '\\') is >= 0 and var at)
        {
            to.Write(rest[..at]);
            to.Write('\\');
            to.Write(rest[at]);
            rest = rest[(at + 1)..];
        }

        to.Write(rest);
        to.Write('"');
    }
}
