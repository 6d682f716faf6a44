namespace TalksBot.Asking.Faces.Paging;

/// <summary>Something that is shown page by page, said so shortly that a button can carry it. Showing it again asks the store again.</summary>
internal abstract record Listing
{
    private Listing() { }

    /// <summary>What answers a question or a typed command; with <paramref name="AsOf"/>, the positions held on that day.</summary>
    public sealed record Answers(Asked Asked, DateOnly? AsOf = null) : Listing;

    /// <summary>The dated events from one day to another; null: without that bound.</summary>
    public sealed record Events(DateOnly? From, DateOnly? To) : Listing;

    /// <summary>All sources.</summary>
    public sealed record Sources : Listing;

    /// <summary>Facts like the one with this number.</summary>
    public sealed record Like(long FactId) : Listing;
}
