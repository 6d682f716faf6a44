namespace TalksBot.Facts.Words;

/// <summary>A word of a text: folded and in lower case, with its stem and what its writing tells.</summary>
internal sealed record Word(string Text, string Stem, int Start, int End)
{
    /// <summary>Written with a capital first letter.</summary>
    public bool Capital { get; init; }

    /// <summary>Two or more letters, all capital: an abbreviation, or shouting.</summary>
    public bool AllCapitals { get; init; }

    /// <summary>Digits in groups, "1,400": a count and no year.</summary>
    public bool Grouped { get; init; }

    /// <summary>Stood before 's or s'.</summary>
    public bool Possessive { get; init; }
}
