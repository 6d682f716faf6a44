using System.Buffers.Binary;

namespace TalksBot.LocalDiscord.World;

/// <summary>How wide and high a picture is, read from the head of the file, so that a page can keep its place free.</summary>
/// <remarks>The bytes decide, not the content type: whoever uploads says what they like.</remarks>
internal readonly record struct PictureSize(int Width, int Height)
{
    public static PictureSize? Of(ReadOnlySpan<byte> file)
    {
        var size = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] when file.Length >= 24 =>
                new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when file.Length >= 10 =>
                new(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])),
            [0xFF, 0xD8, ..] => OfJpeg(file[2..]),
            _ => default,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    // Segments follow each other, each a marker and its length; a frame header, SOF0 to SOF15, holds the size.
    private static PictureSize OfJpeg(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 9 && rest[0] == 0xFF)
        {
            if (rest[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            rest = length < rest.Length ? rest[length..] : [];
        }

        return default;
    }
}
