using System.Buffers.Text;
using System.Text;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>Puts gateway payloads together from bytes; dispatches are many, so nothing is parsed again.</summary>
internal static class GatewayPayload
{
    public const string UnknownFields = ""","zz_unknown":{"deep":[1,{"er":null}]}""";

    public static byte[] Of(int op, string data) => Encoding.UTF8.GetBytes($$"""{"t":null,"s":null,"op":{{op}},"d":{{data}}}""");

    public static byte[] Dispatch(string name, long sequence, ReadOnlySpan<byte> data, bool withUnknownFields)
    {
        var extra = withUnknownFields ? UnknownFields : "";
        var frame = new byte[name.Length + data.Length + extra.Length + 48];
        var length = 0;
        Append(frame, ref length, "{\"t\":\""u8);
        length += Encoding.UTF8.GetBytes(name, frame.AsSpan(length));
        Append(frame, ref length, "\",\"s\":"u8);
        Utf8Formatter.TryFormat(sequence, frame.AsSpan(length), out var digits);
        length += digits;
        Append(frame, ref length, ",\"op\":0"u8);
        length += Encoding.UTF8.GetBytes(extra, frame.AsSpan(length));
        Append(frame, ref length, ",\"d\":"u8);
        Append(frame, ref length, data);
        Append(frame, ref length, "}"u8);
        return frame.AsSpan(0, length).ToArray();
    }

    private static void Append(byte[] frame, ref int length, ReadOnlySpan<byte> part)
    {
        part.CopyTo(frame.AsSpan(length));
        length += part.Length;
    }
}
