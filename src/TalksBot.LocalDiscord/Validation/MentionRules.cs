using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>The field <c>allowed_mentions</c>.</summary>
internal static class MentionRules
{
    private static readonly string[] Kinds = ["users", "roles", "everyone"];

    public static void Check(Problems problems, JsonElement owner)
    {
        if (problems.Object(owner, "allowed_mentions") is not { } allowed)
            return;
        problems.Enter("allowed_mentions");
        problems.Switch(allowed, "replied_user");
        string?[] parsed = [];
        if (problems.List(allowed, "parse", 0, Kinds.Length) is { } parse)
        {
            parsed = [.. parse.EnumerateArray().Select(kind => kind.ValueKind == JsonValueKind.String ? kind.GetString() : null)];
            if (parsed.Any(kind => !Kinds.Contains(kind)))
                problems.Choices("parse", "'users', 'roles', 'everyone'");
            if (parsed.Distinct().Count() != parsed.Length)
                problems.Add("parse", "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains a value.");
        }

        foreach (var kind in (ReadOnlySpan<string>)["users", "roles"])
            CheckIds(problems, allowed, kind, parsed);
        problems.Leave();
    }

    private static void CheckIds(Problems problems, JsonElement allowed, string kind, string?[] parsed)
    {
        if (problems.List(allowed, kind, 0, 100) is not { } ids)
            return;
        problems.Enter(kind);
        problems.Each(ids, problems.Id);
        problems.Leave();
        if (ids.GetArrayLength() > 0 && parsed.Contains(kind))
        {
            problems.Add(
                "parse", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        }
    }
}
