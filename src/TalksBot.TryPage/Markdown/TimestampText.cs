using System.Globalization;

namespace TalksBot.TryPage.Markdown;

/// <summary>A time in UTC, shown until the reader's browser has put it into the reader's zone and language.</summary>
internal static class TimestampText
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Times beyond the calendar stay as they were typed.</summary>
    public static bool IsShown(long seconds) => seconds >= First && seconds <= Last;

    public static string Of(long seconds, char style)
    {
        var format = style switch
        {
            't' => "HH:mm",
            'T' => "HH:mm:ss",
            'd' => "yyyy-MM-dd",
            'D' => "d MMMM yyyy",
            'F' => "dddd, d MMMM yyyy HH:mm",
            's' => "yyyy-MM-dd HH:mm",
            'S' => "yyyy-MM-dd HH:mm:ss",
            _ => "d MMMM yyyy HH:mm",
        };
        return DateTimeOffset.FromUnixTimeSeconds(seconds).ToString(format, CultureInfo.InvariantCulture) + " UTC";
    }
}
