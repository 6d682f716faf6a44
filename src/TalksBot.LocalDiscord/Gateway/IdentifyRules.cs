using System.Text.Json;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>What a valid IDENTIFY says.</summary>
internal sealed record Identify(long Intents, int Shard, int Shards);

/// <summary>Reads IDENTIFY as strictly as Discord does.</summary>
internal static class IdentifyRules
{
    private static readonly string[] Properties = ["os", "browser", "device"];
    private static readonly string[] Statuses = ["online", "dnd", "idle", "invisible", "offline"];

    /// <summary>The content, or the close code that answers it.</summary>
    public static (Identify? Valid, int Code, string Reason) Read(JsonElement data, LocalDiscordOptions options, bool tokenIsValid)
    {
        if (data.ValueKind != JsonValueKind.Object || data.GetText("token") is not { } token)
            return (null, CloseCode.Undecodable, "IDENTIFY without token.");
        if (!tokenIsValid || token != options.Token)
            return (null, CloseCode.TokenWrong, "Authentication failed.");
        if (data.Get("properties") is not { } properties || Properties.Any(name => properties.GetText(name) is null))
            return (null, CloseCode.Undecodable, "IDENTIFY without properties os, browser, device.");
        if (data.Get("intents") is not { ValueKind: JsonValueKind.Number } bits || !bits.TryGetInt64(out var intents)
            || intents < 0 || (intents & ~Intents.Known) != 0)
        {
            return (null, CloseCode.InvalidIntents, "Invalid intents.");
        }

        if ((intents & Intents.Privileged & ~options.PrivilegedIntents) != 0)
            return (null, CloseCode.DisallowedIntents, "Disallowed intents.");
        if (data.Get("large_threshold") is { } threshold && !(threshold.TryGetInt32(out var members) && members is >= 50 and <= 250))
            return (null, CloseCode.Undecodable, "large_threshold is 50 to 250.");
        if (data.IsTrue("compress"))
            return (null, CloseCode.Undecodable, "This stand-in does not compress payloads.");
        if (data.Get("presence") is { } presence && !IsPresence(presence))
            return (null, CloseCode.Undecodable, "Bad presence.");
        return ReadShard(data, intents);
    }

    public static bool IsPresence(JsonElement presence) => presence.ValueKind == JsonValueKind.Object
        && Statuses.Contains(presence.GetText("status"))
        && presence.TryGetProperty("since", out var since) && since.ValueKind is JsonValueKind.Null or JsonValueKind.Number
        && presence.Get("activities") is { ValueKind: JsonValueKind.Array } activities
        && activities.EnumerateArray().All(activity => activity.GetText("name") is not null && activity.GetLong("type") is >= 0 and <= 5)
        && presence.Get("afk") is { ValueKind: JsonValueKind.True or JsonValueKind.False };

    private static (Identify? Valid, int Code, string Reason) ReadShard(JsonElement data, long intents)
    {
        if (data.Get("shard") is not { } pair)
            return (new Identify(intents, 0, 1), 0, "");
        return pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
            && pair[0].TryGetInt32(out var shard) && pair[1].TryGetInt32(out var shards) && shard >= 0 && shard < shards
                ? (new Identify(intents, shard, shards), 0, "")
                : (null, CloseCode.InvalidShard, "Invalid shard.");
    }
}
