using System.Text;
using System.Text.Json;

namespace TalksBot.Facts.Packs;

internal enum FieldType
{
    Text,
    TextOrNull,
    Texts,
}

/// <summary>One field of an object: its name, what it holds, and how much (characters of a text; items of a list of texts).</summary>
internal sealed record Field(string Name, FieldType Type, int Longest, int MostItems = 0)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Name);
}

/// <summary>The fields that an object of a pack has: all of them, and no other.</summary>
internal sealed class ObjectShape(params Field[] fields)
{
    public const int MostFields = 16;

    public IReadOnlyList<Field> Fields { get; } = fields;

    /// <summary>The place of the property that the reader is at, -1 when there is none; <paramref name="expected"/> is looked at first.</summary>
    public int Find(ref Utf8JsonReader reader, int expected)
    {
        if (expected < fields.Length && reader.ValueTextEquals(fields[expected].Utf8))
        {
            return expected;
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (reader.ValueTextEquals(fields[i].Utf8))
            {
                return i;
            }
        }

        return -1;
    }

    public static Field Id(string name) => new(name, FieldType.Text, PackTexts.LongestId);

    public static Field IdOrNull(string name) => new(name, FieldType.TextOrNull, PackTexts.LongestId);

    public static Field Ids(string name) => new(name, FieldType.Texts, PackTexts.LongestId, PackTexts.MostReferences);

    public static Field Name(string name) => new(name, FieldType.Text, PackTexts.LongestName);

    public static Field NameOrNull(string name) => new(name, FieldType.TextOrNull, PackTexts.LongestName);

    public static Field Names(string name) => new(name, FieldType.Texts, PackTexts.LongestName, PackTexts.MostAliases);
}
