namespace TalksBot.Asking.Reading;

/// <summary>The words of the store: how many facts hold each.</summary>
internal interface IVocabulary
{
    /// <summary>How many facts hold the stem; 0: none.</summary>
    long Count(string stem);

    /// <summary>The store's words that begin like this one, for finding what a misspelled one may be.</summary>
    IReadOnlyList<string> Like(string stem);

    /// <summary>How many facts there are.</summary>
    long Facts { get; }
}
