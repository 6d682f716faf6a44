using System.Text.Json;

namespace TalksBot.Discord.Gateway;

internal enum Op
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}

/// <summary>One payload of the gateway; <see cref="Data"/> is still the bytes of its <c>d</c>.</summary>
internal readonly ref struct Frame
{
    public Op Op { get; private init; }
    public long? Sequence { get; private init; }

    /// <summary>The event's name in UTF-8; empty when there is none.</summary>
    public ReadOnlySpan<byte> Event { get; private init; }

    public ReadOnlySpan<byte> Data { get; private init; }

    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static Frame Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        long op = -1;
        long? sequence = null;
        ReadOnlySpan<byte> name = default, data = default;
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("op"u8))
            {
                op = Json.Whole(ref reader) ?? -1;
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                sequence = Json.Whole(ref reader);
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                name = reader.TokenType == JsonTokenType.String ? reader.ValueSpan : default;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                data = Json.Cut(ref reader, json);
            }
            else
            {
                Json.SkipValue(ref reader);
            }
        }

        return new() { Op = (Op)op, Sequence = sequence, Event = name, Data = data };
    }

    /// <summary>The interval of a HELLO; null when it holds none.</summary>
    public TimeSpan? HeartbeatInterval()
    {
        var reader = new Utf8JsonReader(Data);
        Json.Enter(ref reader);
        while (Json.Next(ref reader))
        {
            if (reader.ValueTextEquals("heartbeat_interval"u8))
            {
                return Json.Whole(ref reader) is > 0 and < int.MaxValue and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
            }

            Json.SkipValue(ref reader);
        }

        return null;
    }
}
