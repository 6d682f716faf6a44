using TalksBot.Facts;

namespace TalksBot.Asking;

/// <summary>Why no fact answers.</summary>
internal enum Why
{
    /// <summary>The question names nothing to look for.</summary>
    NothingAsked,

    /// <summary>No fact speaks of it.</summary>
    Topic,

    /// <summary>Nothing of the one who was asked about.</summary>
    Speaker,

    /// <summary>Nothing at the time that was asked about.</summary>
    Time,

    /// <summary>The facts say otherwise than the question takes for granted.</summary>
    Premise,

    /// <summary>It is spoken of, but not the day, place or number that was asked.</summary>
    Detail,
}

/// <summary>What answers: a fact, or the card of a person or place.</summary>
internal abstract record Item
{
    private Item() { }

    public sealed record Known(Fact Fact) : Item;

    public sealed record Person(Actor Actor) : Item;

    /// <summary>A place with what happened or is to happen there.</summary>
    public sealed record Venue(Place Place, IReadOnlyList<Fact> Events) : Item;
}

/// <summary>An item with how well it fits, 0 to about 1.5.</summary>
internal sealed record Scored(Item Item, double Score);

/// <summary>What a question gets: stored facts, or an honest none with the reason.</summary>
internal abstract record Answer(string Question)
{
    /// <summary>Facts that answer, best first, at least one.</summary>
    public sealed record Found(string Question, IReadOnlyList<Scored> Items) : Answer(Question);

    /// <summary>No fact answers; <paramref name="Closest"/> are near facts that are no answers.</summary>
    public sealed record None(string Question, Why Why, Reason Reason, IReadOnlyList<Scored> Closest) : Answer(Question);
}
