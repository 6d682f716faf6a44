using System.Text.Json;
using System.Text.RegularExpressions;

namespace TalksBot.LocalDiscord.Tests.Contract;

/// <summary>Lengths, counts, ranges and patterns of a schema.</summary>
internal static class SchemaLimits
{
    public static void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var text = value.GetString()!;
                Between(schema, "minLength", "maxLength", text.Length, at, problems);
                if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!))
                    problems.Add($"{at}: '{text}' doesn't match {pattern}.");
                break;
            case JsonValueKind.Number:
                Between(schema, "minimum", "maximum", value.GetDouble(), at, problems);
                break;
            case JsonValueKind.Array:
                Between(schema, "minItems", "maxItems", value.GetArrayLength(), at, problems);
                if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean()
                    && value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() != value.GetArrayLength())
                {
                    problems.Add($"{at}: an item stands there twice.");
                }

                break;
            case JsonValueKind.Object:
                Between(schema, "minProperties", "maxProperties", value.EnumerateObject().Count(), at, problems);
                break;
        }
    }

    private static void Between(JsonElement schema, string least, string most, double actual, string at, List<string> problems)
    {
        if (schema.TryGetProperty(least, out var low) && actual < low.GetDouble())
            problems.Add($"{at}: {actual} is below {low} ({least}).");
        if (schema.TryGetProperty(most, out var high) && actual > high.GetDouble())
            problems.Add($"{at}: {actual} is above {high} ({most}).");
    }
}
