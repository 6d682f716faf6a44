using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Reading;

/// <summary>What a question wants to be told.</summary>
internal enum AskedFor
{
    /// <summary>Whatever fits the words.</summary>
    Anything,

    /// <summary>Who said, did or holds it.</summary>
    Who,

    /// <summary>What somebody said.</summary>
    Said,

    /// <summary>Where somebody stands on something.</summary>
    Stance,

    When,
    Where,
    TookPart,
    HowMany,
    HowLong,
    YesNo,

    /// <summary>Who a person or party is.</summary>
    Card,

    /// <summary>Two sides beside each other.</summary>
    Compare,
}

/// <summary>Which of several fitting facts comes first.</summary>
internal enum AskedOrder
{
    BestFit,
    Latest,
    First,
}

/// <summary>What a question asks about the talks as such.</summary>
internal enum AskedTalks
{
    /// <summary>It asks about something else.</summary>
    None,

    /// <summary>When, where, how long or between whom they were, with their place or parties named: "the talks in Geneva".</summary>
    Named,

    /// <summary>The same or what they are about, and nothing else is named.</summary>
    Themselves,

    /// <summary>What comes after them: "the next round".</summary>
    Next,
}

/// <summary>A question as we read it. Reading decides nothing about facts; ranking compares them with this.</summary>
internal sealed record Question
{
    public required string Text { get; init; }

    public required IReadOnlyList<Word> Words { get; init; }

    public required AskedFor AskedFor { get; init; }

    public AskedOrder Order { get; init; }

    /// <summary>Wants a reason.</summary>
    public bool AsksWhy { get; init; }

    /// <summary>Asks at what o'clock.</summary>
    public bool AsksClock { get; init; }

    /// <summary>The stem of what is to be counted; null when nothing is.</summary>
    public string? Counted { get; init; }

    /// <summary>Which of several is asked for, as stems: "first" and "round"; null where none is.</summary>
    public (string Ordinal, string Kind)? WhichOf { get; init; }

    /// <summary>Who does what an office does: "who chairs the talks", "who runs the agency"; null where no such thing is asked.</summary>
    public IReadOnlyList<Actor>? OfficeHolders { get; init; }

    /// <summary>The stem of the deed that is taken for granted; null where none is.</summary>
    public string? Deed { get; init; }

    /// <summary>Wants to know what we think.</summary>
    public bool AsksOpinion { get; init; }

    /// <summary>What several did together: the words of one of them do not answer.</summary>
    public bool Together { get; init; }

    /// <summary>Wants every fact that fits, not one.</summary>
    public bool WantsAll { get; init; }

    /// <summary>What an answer has to be about, in the question's order.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    public IReadOnlyList<AskedTime> Times { get; init; } = [];

    /// <summary>Kinds that were named ("quote", "position"); empty: any.</summary>
    public IReadOnlyList<FactKind> Kinds { get; init; } = [];

    /// <summary>No fact of another kind answers.</summary>
    public bool OnlyKinds { get; init; }

    /// <summary>How far it is the talks themselves that it asks about.</summary>
    public AskedTalks OfTalks { get; init; }

    /// <summary>Whom the question names as speaker or holder; empty: anyone.</summary>
    public IEnumerable<Term> Speakers => Terms.Where(term => term.Role == TermRole.Speaker);
}

internal enum TermRole
{
    /// <summary>Something that the answer is about.</summary>
    About,

    /// <summary>The one who is asked about as speaker or holder: no other's words answer.</summary>
    Speaker,

    /// <summary>One of two sides of a comparison.</summary>
    Side,
}

/// <summary>A word, or the words of a name, that an answer has to cover.</summary>
internal sealed record Term
{
    /// <summary>As it was typed.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<string> Stems { get; init; }

    /// <summary>How much it counts: 0 to 2.</summary>
    public required double Weight { get; init; }

    /// <summary>Without it no fact answers: a name, a number.</summary>
    public bool Hard { get; init; }

    public TermRole Role { get; init; }

    /// <summary>What it names in the store; empty for a plain word.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Whom a topic's name names besides: Ukraine and NATO in "Ukraine joining NATO".</summary>
    public IReadOnlyList<Entity> Within { get; init; } = [];

    /// <summary>A person or party that we know of and the store does not.</summary>
    public bool KnownElsewhere { get; init; }

    /// <summary>Names where: an event elsewhere is not the one asked about.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Names somebody or some place, and nothing that is said or done.</summary>
    public bool IsName => Entities.Any(entity => entity is Entity.Someone or Entity.Elsewhere);

    /// <summary>The groups of related words that it belongs to.</summary>
    public IReadOnlyList<int> Groups { get; init; } = [];

    /// <summary>The groups of each of its words, where it has several.</summary>
    public IReadOnlyList<int[]> WordGroups { get; init; } = [];

    /// <summary>Which of its words carry something, "homs" of "city of homs"; empty: all.</summary>
    public IReadOnlyList<int> Carrying { get; init; } = [];

    /// <summary>The place of its first word in the question.</summary>
    public int Position { get; init; }
}
