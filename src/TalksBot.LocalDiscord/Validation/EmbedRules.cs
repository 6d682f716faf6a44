using System.Text.Json;

namespace TalksBot.LocalDiscord.Validation;

/// <summary>Embeds: the length of each part and of all together.</summary>
internal static class EmbedRules
{
    private const int LongestTogether = 6000;
    private const int LongestUrl = 2048;

    public static void Check(Problems problems, JsonElement owner, IReadOnlySet<string> files)
    {
        if (problems.List(owner, "embeds", 0, 10) is not { } embeds)
            return;
        problems.Enter("embeds");
        var total = 0;
        problems.Each(embeds, embed => total += CheckOne(problems, embed, files));
        if (total > LongestTogether)
            problems.Add("MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {LongestTogether}");
        problems.Leave();
    }

    private static int CheckOne(Problems problems, JsonElement embed, IReadOnlySet<string> files)
    {
        if (embed.ValueKind != JsonValueKind.Object)
        {
            problems.Add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
            return 0;
        }

        var length = Part(problems, embed, "title", 256) + Part(problems, embed, "description", 4096);
        problems.Url(embed, "url", LongestUrl, isRequired: false);
        problems.Whole(embed, "color", 0, 0xFFFFFF);
        if (embed.Get("timestamp") is { } at && !(at.ValueKind == JsonValueKind.String && at.TryGetDateTimeOffset(out _)))
            problems.Add("timestamp", "DATE_TIME_TYPE_PARSE", "Could not parse. Should be ISO8601.");
        length += Nested(problems, embed, "footer", "text", 2048);
        length += Nested(problems, embed, "author", "name", 256);
        foreach (var picture in (ReadOnlySpan<string>)["image", "thumbnail"])
        {
            if (problems.Object(embed, picture) is not { } media)
                continue;
            problems.Enter(picture);
            problems.Url(media, "url", LongestUrl, isRequired: true, files);
            problems.Leave();
        }

        if (problems.List(embed, "fields", 0, 25) is { } fields)
        {
            problems.Enter("fields");
            problems.Each(fields, field =>
            {
                length += Part(problems, field, "name", 256, isRequired: true) + Part(problems, field, "value", 1024, isRequired: true);
                problems.Switch(field, "inline");
            });
            problems.Leave();
        }

        return length;
    }

    private static int Nested(Problems problems, JsonElement embed, string name, string text, int longest)
    {
        if (problems.Object(embed, name) is not { } part)
            return 0;
        problems.Enter(name);
        var length = Part(problems, part, text, longest, isRequired: true);
        problems.Url(part, "url", LongestUrl, isRequired: false);
        problems.Leave();
        return length;
    }

    // Discord trims before it measures.
    private static int Part(Problems problems, JsonElement owner, string name, int longest, bool isRequired = false)
    {
        if (problems.Text(owner, name, 0, int.MaxValue, isRequired)?.Trim() is not { } text)
            return 0;
        if (text.Length == 0 && isRequired)
            problems.Required(name);
        if (text.Length > longest)
            problems.Add(name, "BASE_TYPE_MAX_LENGTH", $"Must be {longest} or fewer in length.");
        return text.Length;
    }
}
