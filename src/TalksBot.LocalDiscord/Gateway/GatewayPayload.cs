using System.Buffers.Text;
using System.Text;

namespace TalksBot.LocalDiscord.Gateway;

/// <summary>Puts gateway payloads together from bytes; dispatches are many, so nothing is parsed again.</summary>
internal static class GatewayPayload
{
    private static readonly byte[] UnknownFields = ""","zz_unknown":{"deep":[1,{"er":null}]}"""u8.ToArray();

    public static byte[] Of(int op, string data) => Encoding.UTF8.GetBytes($$"""{"t":null,"s":null,"op":{{op}},"d":{{data}}}""");

    public static byte[] Dispatch(string name, long sequence, ReadOnlySpan<byte> data, bool withUnknownFields)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(sequence, digits, out var length);
        ReadOnlySpan<byte> extra = withUnknownFields ? UnknownFields : [];
        return
        [
            .. "{\"t\":\""u8, .. Encoding.UTF8.GetBytes(name), .. "\",\"s\":"u8, .. digits[..length], .. ",\"op\":0"u8, .. extra,
            .. ",\"d\":"u8, .. data, (byte)'}',
        ];
    }
}
