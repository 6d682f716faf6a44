using TalksBot.Facts;

namespace TalksBot.Asking.QuoteChecking;

internal enum WordsMatch
{
    /// <summary>Word for word.</summary>
    Exact,

    /// <summary>A part of it, or parts with the ellipsis between.</summary>
    Shortened,

    /// <summary>Words were replaced, left out or added.</summary>
    Altered,
}

/// <summary>What the store says to words in a message.</summary>
internal abstract record QuoteFinding(string Written)
{
    /// <summary>They are, more or less, a stored quote's.</summary>
    /// <param name="Written">The words as the message has them.</param>
    /// <param name="Quote">The stored quote.</param>
    /// <param name="Match">How far they are the same.</param>
    /// <param name="Diff">Where they differ; for altered words only.</param>
    /// <param name="NamedInstead">Whom the message names as having said them, if that is not the stored speaker.</param>
    public sealed record Stored(string Written, Fact Quote, WordsMatch Match, WordDiff? Diff, string? NamedInstead) : QuoteFinding(Written);

    /// <summary>No stored quote has them.</summary>
    public sealed record Unknown(string Written) : QuoteFinding(Written);
}
