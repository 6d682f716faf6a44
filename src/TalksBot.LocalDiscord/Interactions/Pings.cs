using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TalksBot.LocalDiscord.Validation;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Interactions;

/// <summary>Whom a message notifies: what its text mentions, as far as <c>allowed_mentions</c> lets it through.</summary>
internal static partial class Pings
{
    public static IReadOnlyList<string> Of(JsonElement body, LocalMessage? old, bool isWebhook, DiscordWorld world, LocalChannel channel)
    {
        var text = TextOf(body, old);
        if (!text.Contains('@'))
            return [];
        var allowed = body.Get("allowed_mentions");
        // Without the field a channel message parses everything, an interaction's only users. Edits do not inherit it.
        var parse = allowed is { } given
            ? given.Items("parse").Select(kind => kind.GetString()).ToHashSet()
            : isWebhook ? ["users"] : ["users", "roles", "everyone"];
        var found = new List<string>();
        if (parse.Contains("everyone") && Everyone().IsMatch(text) && (world.BotPermissionsIn(channel) & Permissions.MentionEveryone) != 0)
            found.Add("everyone");
        foreach (Match mention in Mention().Matches(text))
        {
            var (kind, list) = mention.Groups[1].Value == "&" ? ("role", "roles") : ("user", "users");
            var id = mention.Groups[2].Value;
            var name = $"{kind}:{id}";
            if (!found.Contains(name) && (parse.Contains(list) || allowed?.Items(list).Any(item => item.ValueEquals(id)) == true))
                found.Add(name);
        }

        return found;
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<string> pings, DiscordWorld world)
    {
        writer.WriteBoolean("mention_everyone", pings.Contains("everyone"));
        writer.WriteStartArray("mentions");
        foreach (var ping in pings)
        {
            if (ping.StartsWith("user:", StringComparison.Ordinal) && Snowflakes.TryParse(ping[5..], out var id)
                && world.FindUser(id) is { } user)
            {
                writer.WriteUser(user);
            }
        }

        writer.WriteEndArray();
        writer.WriteStartArray("mention_roles");
        foreach (var ping in pings.Where(ping => ping.StartsWith("role:", StringComparison.Ordinal)))
            writer.WriteStringValue(ping[5..]);
        writer.WriteEndArray();
    }

    private static string TextOf(JsonElement body, LocalMessage? old)
    {
        // Embeds never notify anybody; text displays do.
        var text = new StringBuilder(MessageRules.Effective(body, old, "content")?.GetString());
        var components = body.Get("components") is not null ? body : old?.Json ?? default;
        if (components.ValueKind == JsonValueKind.Object)
        {
            foreach (var component in ComponentView.AllOf(components))
            {
                if (component.Json.GetText("content") is { } content)
                    text.Append('\n').Append(content);
            }
        }

        return text.ToString();
    }

    [GeneratedRegex("@(everyone|here)\\b")]
    private static partial Regex Everyone();

    [GeneratedRegex("<@([!&]?)([0-9]{1,20})>")]
    private static partial Regex Mention();
}
