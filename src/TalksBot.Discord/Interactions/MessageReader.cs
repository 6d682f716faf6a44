using System.Globalization;
using System.Text.Json;

namespace TalksBot.Discord.Interactions;

internal static class MessageReader
{
    public static (MessageId Id, long Flags) IdAndFlags(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        ulong id = 0;
        long flags = 0;
        if (!message.IsEmpty && Json.Enter(ref reader))
        {
            while (Json.Next(ref reader))
            {
                if (reader.ValueTextEquals("id"u8))
                {
                    id = Json.Id(ref reader);
                }
                else if (reader.ValueTextEquals("flags"u8))
                {
                    flags = Json.Whole(ref reader) ?? 0;
                }
                else
                {
                    Json.SkipValue(ref reader);
                }
            }
        }

        return (new(id), flags);
    }

    /// <summary>The message that a menu command was used on; null when <paramref name="resolved"/> does not hold it.</summary>
    public static TargetMessage? Target(ReadOnlySpan<byte> resolved, ulong target)
    {
        var messages = Property(resolved, "messages");
        return Read(Property(messages, target.ToString(CultureInfo.InvariantCulture)));
    }

    private static ReadOnlySpan<byte> Property(ReadOnlySpan<byte> json, string name)
    {
        var reader = new Utf8JsonReader(json);
        if (json.IsEmpty || !Json.Enter(ref reader))
        {
            return default;
        }

        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals(name))
            {
                return Json.Cut(ref reader, json);
            }

            Json.SkipValue(ref reader);
        }

        return default;
    }

    private static TargetMessage? Read(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        if (message.IsEmpty || !Json.Enter(ref reader))
        {
            return null;
        }

        ulong id = 0, channel = 0;
        string? content = null;
        var author = new Person(default, "");
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("channel_id"u8))
            {
                channel = Json.Id(ref reader);
            }
            else if (reader.ValueTextEquals("content"u8))
            {
                content = Json.Text(ref reader);
            }
            else if (reader.ValueTextEquals("author"u8))
            {
                author = PersonReader.User(Json.Cut(ref reader, message));
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        return id == 0 ? null : new(new(id), new(channel), author.Id, author.Name, content ?? "");
    }
}
