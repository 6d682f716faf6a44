using TalksBot.Facts;

namespace TalksBot.Asking.QuoteChecking;

/// <summary>Whom a message names as having said quoted words: those in the store who bear the name, and the name itself.</summary>
internal sealed record NamedSpeaker(string Name, IReadOnlyList<Actor> Actors)
{
    /// <summary>Whether words stored as <paramref name="speaker"/>'s may be named so: the party for its people counts, and a person for the party.</summary>
    public bool MayBe(Actor? speaker) =>
        speaker is null || Actors.Any(actor => actor.Id == speaker.Id || actor.Id == speaker.Party?.Id || actor.Party?.Id == speaker.Id);
}
