using System.Globalization;
using System.Text;
using System.Text.Json;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Gateway;

/// <summary>What this bot sends over the gateway.</summary>
internal static class Payloads
{
    public static byte[] Heartbeat(long? sequence) =>
        Encoding.UTF8.GetBytes($$"""{"op":1,"d":{{sequence?.ToString(CultureInfo.InvariantCulture) ?? "null"}}}""");

    public static byte[] Identify(string token, int intents, int shard, int shardCount) => Write(Op.Identify, writer =>
    {
        writer.WriteString("token"u8, token);
        writer.WriteNumber("intents"u8, intents);
        writer.WriteStartObject("properties"u8);
        writer.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser"u8, "TalksBot");
        writer.WriteString("device"u8, "TalksBot");
        writer.WriteEndObject();
        writer.WriteStartArray("shard"u8);
        writer.WriteNumberValue(shard);
        writer.WriteNumberValue(shardCount);
        writer.WriteEndArray();
    });

    public static byte[] Resume(string token, string session, long sequence) => Write(Op.Resume, writer =>
    {
        writer.WriteString("token"u8, token);
        writer.WriteString("session_id"u8, session);
        writer.WriteNumber("seq"u8, sequence);
    });

    private static byte[] Write(Op op, Action<Utf8JsonWriter> data)
    {
        using var buffer = JsonBuffer.Rent();
        buffer.Writer.WriteStartObject();
        buffer.Writer.WriteNumber("op"u8, (int)op);
        buffer.Writer.WriteStartObject("d"u8);
        data(buffer.Writer);
        buffer.Writer.WriteEndObject();
        buffer.Writer.WriteEndObject();
        return buffer.Written.ToArray();
    }
}
