using System.Text;
using System.Text.Json;

namespace TalksBot.LocalDiscord.World;

/// <summary>Flattens a message to the plain text that a reader reads.</summary>
internal static class MessageText
{
    private const int TextDisplay = 10;
    private static readonly string[] EmbedTexts = ["title", "description"];

    public static string Of(JsonElement message)
    {
        var text = new StringBuilder();
        Add(text, message, "content");
        if (message.TryGetProperty("embeds", out var embeds) && embeds.ValueKind == JsonValueKind.Array)
        {
            foreach (var embed in embeds.EnumerateArray())
                AddEmbed(text, embed);
        }

        foreach (var component in ComponentView.AllOf(message))
        {
            if (component.Type == TextDisplay)
                Add(text, component.Json, "content");
        }

        return text.ToString();
    }

    private static void AddEmbed(StringBuilder text, JsonElement embed)
    {
        if (embed.TryGetProperty("author", out var author))
            Add(text, author, "name");
        foreach (var name in EmbedTexts)
            Add(text, embed, name);
        if (embed.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Array)
        {
            foreach (var field in fields.EnumerateArray())
            {
                Add(text, field, "name");
                Add(text, field, "value");
            }
        }

        if (embed.TryGetProperty("footer", out var footer))
            Add(text, footer, "text");
    }

    private static void Add(StringBuilder text, JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out var value)
            || value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } words)
        {
            return;
        }

        if (text.Length > 0)
            text.Append('\n');
        text.Append(words);
    }
}
