using System.Globalization;

namespace TalksBot.TryPage.Messages;

/// <summary>The coloured edge of a container or an embed.</summary>
internal static class Accent
{
    /// <summary>A style that gives the colour; null for none.</summary>
    /// <param name="color">0xRRGGBB.</param>
    public static string? Of(long? color) =>
        color is { } value ? string.Create(CultureInfo.InvariantCulture, $"--accent: #{value & 0xFFFFFF:x6}") : null;
}
