using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests.Contract;

/// <summary>
/// Discord's published contract. It tolerates unknown names and allows more than Discord takes in places,
/// so a body is checked against the schema, for names that no schema has, and against the stricter figures of the documentation.
/// </summary>
internal sealed class OpenApiContract
{
    private const string Prefix = "/api/v10";

    private readonly JsonElement paths;
    private readonly SchemaChecker schemas;

    private OpenApiContract(JsonElement root)
    {
        paths = root.GetProperty("paths");
        schemas = new SchemaChecker(root.GetProperty("components").GetProperty("schemas"));
    }

    /// <summary>Where the contract lies: <c>shared/discord/openapi.json</c> in any folder above the tests; null when there is none.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "discord", "openapi.json");
            if (File.Exists(candidate))
                return candidate;
        }

        return null;
    }

    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static OpenApiContract Load(string path) => new(JsonElement.Parse(File.ReadAllBytes(path)));

    /// <summary>What is wrong with a request's JSON body; empty when nothing is. The path is without query, with or without <c>/api/v10</c>.</summary>
    public IReadOnlyList<string> Check(string method, string path, JsonElement body)
    {
        if (path.StartsWith(Prefix, StringComparison.Ordinal))
            path = path[Prefix.Length..];
        if (FindPath(path) is not { } found || !found.Item.TryGetProperty(method.ToLowerInvariant(), out var operation))
            return [$"{method} {path} is no operation of the contract."];
        if (!operation.TryGetProperty("requestBody", out var request))
            return [$"{method} {path} takes no body."];
        var schema = request.GetProperty("content").GetProperty("application/json").GetProperty("schema");
        return [.. schemas.Check(schema, body, "$"), .. StricterRules.Check(method, found.Template, body)];
    }

    private (string Template, JsonElement Item)? FindPath(string path)
    {
        var parts = path.Split('/');
        (string Template, JsonElement Item)? found = null;
        var literals = -1;
        foreach (var candidate in paths.EnumerateObject())
        {
            var template = candidate.Name.Split('/');
            if (template.Length != parts.Length || !template.Zip(parts).All(pair => IsParameter(pair.First) || pair.First == pair.Second))
                continue;
            // A literal such as @original wins over a parameter in the same place.
            var exact = template.Count(part => !IsParameter(part));
            if (exact > literals)
                (found, literals) = ((candidate.Name, candidate.Value), exact);
        }

        return found;
    }

    private static bool IsParameter(string part) => part.StartsWith('{');
}
