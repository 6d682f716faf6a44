using Microsoft.Extensions.Logging;
using TalksBot.Storage;

namespace TalksBot.Asking.Faces.Paging;

/// <summary>Makes the button ids of a listing and finds the listing of a pressed one.</summary>
internal sealed partial class ListingIds(AskedQueryStore kept, ILogger<ListingIds> logger)
{
    private const char Key = '#';

    // "page:500:9223372036854775807:" is the longest that stands before a listing.
    private const int LongestInButton = ButtonIds.Longest - 29;

    /// <summary>
    /// The listing as button ids name it. Writes to the store only when it is too long for a button; null when it cannot, for an answer
    /// without a second page is worth more than an apology.
    /// </summary>
    public string? NameOf(Listing listing, long guildId, long userId)
    {
        var text = ListingText.Write(listing);
        if (text.Length <= LongestInButton)
        {
            return text;
        }

        try
        {
            return Key + kept.Keep(text, guildId, userId);
        }
        catch (StoreException trouble)
        {
            Log.NotKept(logger, trouble.Message);
            return null;
        }
    }

    /// <summary>The listing that a button names; null when the name was forged or its row is gone.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Listing? Find(string name, long guildId)
    {
        var text = name.StartsWith(Key) ? kept.Find(name[1..], guildId) : name;
        return text is null ? null : ListingText.Read(text);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A long question could not be kept, so its answer has no buttons to turn the page. {Trouble}")]
        public static partial void NotKept(ILogger logger, string trouble);
    }
}
