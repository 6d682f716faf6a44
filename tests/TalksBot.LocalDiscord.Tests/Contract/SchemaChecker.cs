using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests.Contract;

/// <summary>The part of JSON Schema that Discord's contract uses, plus a complaint about names that no schema has.</summary>
internal sealed class SchemaChecker(JsonElement schemas)
{
    private const string ReferencePrefix = "#/components/schemas/";

    // In the documentation, missing in the contract.
    private static readonly HashSet<string> AllowedExtras = ["nsfw", "file_types"];

    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value, string at)
    {
        var problems = new List<string>();
        Check(Resolve(schema), value, at, problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out _))
        {
            Check(Resolve(schema), value, at, problems);
            return;
        }

        // The contract says integer, the documentation string; the string is what is sent.
        if (at.EndsWith(".default_member_permissions", StringComparison.Ordinal) && value.ValueKind == JsonValueKind.String)
        {
            if (!ulong.TryParse(value.GetString(), out _))
                problems.Add($"{at}: no bit set.");
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !IsOfType(type, value))
        {
            problems.Add($"{at}: {value.ValueKind} instead of {type}.");
            return;
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)))
            problems.Add($"{at}: {value} is none of {values}.");
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            problems.Add($"{at}: {value} is not {only}.");
        foreach (var part in All(schema, "allOf"))
            Check(part, value, at, problems);
        foreach (var union in (ReadOnlySpan<string>)["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(union, out var branches))
                CheckUnion([.. branches.EnumerateArray().Select(Resolve)], value, at, problems);
        }

        SchemaLimits.Check(schema, value, at, problems);
        if (value.ValueKind == JsonValueKind.Object)
            CheckFields(schema, value, at, problems);
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            CheckItems(items, value, at, problems);
    }

    private void CheckUnion(JsonElement[] branches, JsonElement value, string at, List<string> problems)
    {
        var complaints = branches.Select(branch => Check(branch, value, at)).ToArray();
        var fitting = complaints.Count(complaint => complaint.Count == 0);
        if (fitting == 0)
        {
            // The branch that the value's own type names is the one that was meant; else the nearest.
            var meant = branches.Zip(complaints)
                .OrderBy(pair => Names(pair.First, value) ? 0 : IsNullOnly(pair.First) ? 2 : 1).ThenBy(pair => pair.Second.Count)
                .First().Second;
            problems.AddRange(meant);
        }
        else if (fitting > 1 && branches.All(IsTold))
        {
            problems.Add($"{at}: fits {fitting} schemas of a union.");
        }
    }

    private void CheckFields(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        foreach (var name in All(schema, "required").Select(name => name.GetString()!))
        {
            if (!value.TryGetProperty(name, out _))
                problems.Add($"{at}.{name}: missing.");
        }

        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var isOpen = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var field in value.EnumerateObject())
        {
            if (hasProperties && properties.TryGetProperty(field.Name, out var known))
                Check(known, field.Value, $"{at}.{field.Name}", problems);
            else if (isOpen && others.ValueKind == JsonValueKind.Object)
                Check(others, field.Value, $"{at}.{field.Name}", problems);
            else if (hasProperties && !AllowedExtras.Contains(field.Name))
                problems.Add($"{at}.{field.Name}: no schema has this name.");
        }
    }

    private void CheckItems(JsonElement items, JsonElement value, string at, List<string> problems)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Check(items, item, $"{at}[{index++}]", problems);
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
            schema = schemas.GetProperty(reference.GetString()![ReferencePrefix.Length..]);
        return schema;
    }

    // Only where branches are told apart can fitting two be a mistake; an empty list of choices fits three kinds of choices.
    private static bool IsTold(JsonElement branch) => !branch.TryGetProperty("properties", out var properties)
        || (properties.TryGetProperty("type", out var type) && type.TryGetProperty("enum", out _));

    private static bool IsNullOnly(JsonElement branch) => branch.TryGetProperty("type", out var type) && type.ToString() == "null";

    private static bool Names(JsonElement branch, JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("type", out var own) && branch.TryGetProperty("properties", out var properties)
        && properties.TryGetProperty("type", out var type) && type.TryGetProperty("enum", out var values)
        && values.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, own));

    private static JsonElement.ArrayEnumerator All(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static bool IsOfType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(one, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => false,
        };
}
