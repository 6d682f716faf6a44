namespace TalksBot.LocalDiscord;

/// <summary>Discord's ids: milliseconds since 2015 above 22 bits. Unique and rising even while the clock stands still.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long Epoch = 1420070400000;
    private readonly Lock gate = new();
    private ulong last;

    public ulong Next()
    {
        var now = (ulong)Math.Max(0, clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        lock (gate)
            return last = Math.Max(last + 1, now);
    }

    public static bool TryParse(string? text, out ulong id)
    {
        id = 0;
        return text is { Length: > 0 } && (text[0] != '0' || text.Length == 1) && ulong.TryParse(
            text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out id);
    }
}
