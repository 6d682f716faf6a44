using System.Text.Json;

namespace TalksBot.Discord.Rest;

/// <summary>Discord's error body: its code, and the places in our request that it names ("components.0.label: BASE_TYPE_BAD_LENGTH").</summary>
internal sealed record DiscordError(int Code, string Message, IReadOnlyList<string> Places)
{
    public const int AlreadyAcknowledged = 40060;
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownInteraction = 10062;

    public static readonly DiscordError None = new(0, "", []);

    /// <summary>Places beyond these are not listed: a wholly wrong body would fill the log.</summary>
    private const int MostPlaces = 20;

    /// <summary>Reads a body of any kind; what is no error object becomes <see cref="None"/>.</summary>
    public static DiscordError Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return None;
            }

            var places = new List<string>();
            if (root.TryGetProperty("errors", out var errors))
            {
                Walk(errors, "", places);
            }

            return new(
                root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0,
                root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString()! : "",
                places);
        }
        catch (JsonException)
        {
            return None;
        }
    }

    /// <summary>Code, message and places on one line. Holds no text of ours: Discord repeats field names, not values.</summary>
    public override string ToString() =>
        Places.Count == 0 ? $"{Code} {Message}" : $"{Code} {Message} ({string.Join("; ", Places)})";

    private static void Walk(JsonElement node, string path, List<string> places)
    {
        if (node.ValueKind != JsonValueKind.Object || places.Count >= MostPlaces)
        {
            return;
        }

        foreach (var property in node.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var error in property.Value.EnumerateArray())
                {
                    places.Add($"{path}: {(error.TryGetProperty("code", out var code) ? code.ToString() : "?")}");
                }
            }
            else
            {
                Walk(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", places);
            }
        }
    }
}
