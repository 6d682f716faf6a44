using System.Text.Json;

namespace TalksBot.Facts.Packs;

/// <summary>
/// Reads one object after another by its <see cref="ObjectShape"/> and keeps the values of the last. Whatever does not fit becomes a
/// problem and reads as an empty text (or null, or no list), so that the rest can still be looked at.
/// </summary>
internal sealed class ObjectReader(PackProblems problems)
{
    private readonly string?[] texts = new string?[ObjectShape.MostFields];
    private readonly string[][] lists = new string[ObjectShape.MostFields][];
    private readonly List<string> items = [];

    public string Text(int field) => texts[field] ?? "";

    public string? TextOrNull(int field) => texts[field];

    public IReadOnlyList<string> Texts(int field) => lists[field];

    /// <summary>Reads the object that begins at the reader's token and leaves the reader at its end.</summary>
    public void Read(ref Utf8JsonReader reader, ObjectShape shape, PackPath path)
    {
        Array.Clear(texts);
        Array.Fill(lists, []);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            problems.Add(path, $"{Shown(ref reader)} is no object.");
            reader.Skip();
            return;
        }

        var seen = 0u;
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = shape.Find(ref reader, expected);
            if (field < 0)
            {
                problems.Add(path.At(NameOf(ref reader)), $"no such field; the fields here are {string.Join(", ", shape.Fields.Select(known => known.Name))}.");
                reader.Skip();
                continue;
            }

            expected = field + 1;
            if ((seen & (1u << field)) != 0)
            {
                problems.Add(path.At(shape.Fields[field].Name), "stands in this object twice.");
                reader.Skip();
                continue;
            }

            seen |= 1u << field;
            reader.Read();
            ReadValue(ref reader, field, shape.Fields[field], path);
        }

        for (var i = 0; i < shape.Fields.Count; i++)
        {
            if ((seen & (1u << i)) == 0)
            {
                problems.Add(path.At(shape.Fields[i].Name), $"is missing; allowed is {Allowed(shape.Fields[i])}.");
            }
        }
    }

    /// <summary>The token as a message shows it.</summary>
    public static string Shown(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String or JsonTokenType.PropertyName => PackProblems.Quoted(Decode(ref reader) ?? "a text that is no Unicode"),
        JsonTokenType.Null => "null",
        _ => reader.ValueSpan.Length > 40 ? "a long number" : System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
    };

    /// <summary>The property's name, whatever it is made of.</summary>
    public static string NameOf(ref Utf8JsonReader reader) => Decode(ref reader) ?? "\uFFFD";

    private void ReadValue(ref Utf8JsonReader reader, int place, Field field, PackPath path)
    {
        if (field.Type == FieldType.Texts)
        {
            lists[place] = ReadList(ref reader, field, path);
        }
        else if (reader.TokenType != JsonTokenType.Null || field.Type != FieldType.TextOrNull)
        {
            texts[place] = ReadText(ref reader, field, path.At(field.Name));
        }
    }

    private string[] ReadList(ref Utf8JsonReader reader, Field field, PackPath path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            problems.Add(path.At(field.Name), $"{Shown(ref reader)} is no list of texts.");
            reader.Skip();
            return [];
        }

        items.Clear();
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // What is too much is counted, not kept.
            if (count++ < field.MostItems && ReadText(ref reader, field, path with { Field = field.Name, Item = count - 1 }) is { } item)
            {
                items.Add(item);
            }
            else
            {
                reader.Skip();
            }
        }

        if (count > field.MostItems)
        {
            problems.Add(path.At(field.Name), $"has {count:N0} items; at most {field.MostItems:N0} are allowed.");
        }

        return items.Count == 0 ? [] : [.. items];
    }

    private string? ReadText(ref Utf8JsonReader reader, Field field, PackPath path)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            problems.Add(path, $"{Shown(ref reader)} is no {Allowed(field with { Type = field.Type == FieldType.Texts ? FieldType.Text : field.Type })}.");
            reader.Skip();
            return null;
        }

        // At worst six bytes write one character: longer than that is too long, and not worth the memory to say more.
        if (reader.ValueSpan.Length > 6 * field.Longest)
        {
            problems.Add(path, $"a text of {reader.ValueSpan.Length:N0} bytes; at most {field.Longest:N0} characters are allowed.");
            return null;
        }

        var text = Decode(ref reader);
        var fault = text is null ? "is no valid Unicode." : PackTexts.Fault(text, field.Longest);
        if (fault is null)
        {
            return text;
        }

        problems.Add(path, fault);
        return null;
    }

    private static string Allowed(Field field) => field.Type switch
    {
        FieldType.Text => "text",
        FieldType.TextOrNull => "text or null",
        _ => "list of texts",
    };

    private static string? Decode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8, or half of a surrogate pair.
            return null;
        }
    }
}
