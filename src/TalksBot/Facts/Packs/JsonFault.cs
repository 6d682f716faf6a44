using System.Text;
using System.Text.Json;

namespace TalksBot.Facts.Packs;

/// <summary>Says where a text stops being JSON, as an editor counts: lines and columns from 1, a column is a character.</summary>
internal static class JsonFault
{
    public static string Describe(JsonException error, ReadOnlySpan<byte> text)
    {
        var line = error.LineNumber ?? 0;
        var rest = text;
        for (var i = 0L; i < line; i++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        var before = rest[..(int)Math.Min(error.BytePositionInLine ?? 0, rest.Length)];
        var what = error.Message;
        var place = what.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"line {line + 1}, column {Encoding.UTF8.GetCharCount(before) + 1}: this is not JSON. {(place < 0 ? what : what[..place])}";
    }
}
