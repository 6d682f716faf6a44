using TalksBot.Facts;

namespace TalksBot.Asking.Ranking;

/// <summary>What ranking has to know of a fact besides its words. Its text is read when it is shown: thousands are remembered, few are shown.</summary>
internal sealed class FactOutline(Fact fact)
{
    public long Id { get; } = fact.Id;

    public long GuildId { get; } = fact.GuildId;

    public long TalksId { get; } = fact.TalksId;

    public FactKind Kind { get; } = fact.Kind;

    public Actor? Actor { get; } = fact.Actor;

    public Day? On { get; } = fact.On;

    public Day? Until { get; } = fact.Until;

    public EventStatus? Status { get; } = fact.Status;

    public Stance? Stance { get; } = fact.Stance;

    public string? Place { get; } = fact.Place;

    public string? SaidTo { get; } = fact.SaidTo;

    public IReadOnlyList<Topic> Topics { get; } = fact.Topics;

    public IReadOnlyList<Actor> Participants { get; } = fact.Participants;

    /// <summary>The day of its source.</summary>
    public DateOnly? Published { get; } = fact.Source.Published;

    public long? Supersedes { get; } = fact.Supersedes;

    public long? SupersededBy { get; } = fact.SupersededBy;

    public Day? HeldUntil { get; } = fact.HeldUntil;

    /// <summary>Nothing but a sentence is recorded: no day, no context, no audience. Its words are all it can be found by.</summary>
    public bool IsBare { get; } = fact is { Kind: FactKind.Quote, On: null, Context: null, SaidTo: null };
}
