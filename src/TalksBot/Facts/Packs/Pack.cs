using System.Text;
using System.Text.Json;
using TalksBot.Storage;

namespace TalksBot.Facts.Packs;

/// <summary>
/// A pack's file, its entries read. The facts stay bytes and are read again each time they are looked at: a pack of a million facts
/// takes little more memory than its file.
/// </summary>
internal sealed class Pack
{
    private const int DeepestNesting = 16;
    private const long LargestFile = int.MaxValue / 2;
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = DeepestNesting };
    private static readonly string[] Parts = ["talks", "sources", "parties", "people", "topics", "facts"];
    private readonly EntryReader entries;
    private ReadOnlyMemory<byte> facts;

    private Pack(string file, long bytes)
    {
        File = file;
        Bytes = bytes;
        entries = new EntryReader(Problems);
    }

    /// <summary>The file's name as it was given, for messages.</summary>
    public string File { get; }

    /// <summary>How large it is.</summary>
    public long Bytes { get; }

    /// <summary>What is wrong with the entries as such; whoever takes the pack in adds to them.</summary>
    public PackProblems Problems { get; } = new();

    public PackTalks Talks { get; private set; } = new("", "", "");
    public List<PackSource> Sources { get; } = [];
    public List<PackParty> Parties { get; } = [];
    public List<PackPerson> People { get; } = [];
    public List<PackTopic> Topics { get; } = [];

    /// <exception cref="PackException">There is no such file, it is too large, or it is not JSON.</exception>
    public static Pack Open(string file)
    {
        if (FilePlace.FaultForReading(file) is { } fault)
        {
            throw new PackException(file, [fault]);
        }

        var about = new FileInfo(file);

        return about.Length > LargestFile
            ? throw new PackException(file, [$"The file has {about.Length:N0} bytes; at most {LargestFile:N0} are allowed: cut the pack into several."])
            : Read(file, System.IO.File.ReadAllBytes(file));
    }

    /// <exception cref="PackException">The text is not JSON.</exception>
    public static Pack Read(string file, ReadOnlyMemory<byte> utf8)
    {
        var text = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        var pack = new Pack(file, utf8.Length);
        try
        {
            var reader = new Utf8JsonReader(text.Span, Strict);
            reader.Read();
            pack.ReadParts(ref reader, text);

            // Nothing may follow; the reader says so itself.
            reader.Read();
            return pack;
        }
        catch (JsonException error)
        {
            throw new PackException(file, [JsonFault.Describe(error, text.Span)]);
        }
    }

    /// <summary>Reads the facts in their order; one whose kind cannot be told is left out and is a problem.</summary>
    public void ForEachFact(PackProblems problems, Action<int, PackFact> look)
    {
        if (facts.IsEmpty)
        {
            return;
        }

        var oneFact = new FactReader(problems);
        var reader = new Utf8JsonReader(facts.Span, Strict);
        reader.Read();
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (oneFact.Read(ref reader, new PackPath("facts", index)) is { } fact)
            {
                look(index, fact);
            }
        }
    }

    private void ReadParts(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Problems.Add(PackPath.Root, $"{ObjectReader.Shown(ref reader)} is no object.");
            reader.Skip();
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var part = ObjectReader.NameOf(ref reader);
            if (!Parts.Contains(part))
            {
                Problems.Add(new PackPath(part), $"no such field; the fields here are {string.Join(", ", Parts)}.");
                reader.Skip();
            }
            else if (!seen.Add(part))
            {
                Problems.Add(new PackPath(part), "stands in this object twice.");
                reader.Skip();
            }
            else
            {
                reader.Read();
                ReadPart(ref reader, part, text);
            }
        }

        foreach (var part in Parts.Where(part => !seen.Contains(part)))
        {
            Problems.Add(new PackPath(part), $"is missing; allowed is {(part == "talks" ? "an object" : "a list of objects")}.");
        }
    }

    private void ReadPart(ref Utf8JsonReader reader, string part, ReadOnlyMemory<byte> text)
    {
        var path = new PackPath(part);
        if (part == "talks")
        {
            Talks = entries.Talks(ref reader);
        }
        else if (reader.TokenType != JsonTokenType.StartArray)
        {
            Problems.Add(path, $"{ObjectReader.Shown(ref reader)} is no list of objects.");
            reader.Skip();
        }
        else if (part == "facts")
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            facts = text[start..(int)reader.BytesConsumed];
        }
        else
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                ReadEntry(ref reader, path with { Index = index });
            }
        }
    }

    private void ReadEntry(ref Utf8JsonReader reader, PackPath path)
    {
        switch (path.List)
        {
            case "sources":
                Sources.Add(entries.Source(ref reader, path));
                break;
            case "parties":
                Parties.Add(entries.Party(ref reader, path));
                break;
            case "people":
                People.Add(entries.Person(ref reader, path));
                break;
            default:
                Topics.Add(entries.Topic(ref reader, path));
                break;
        }
    }
}
