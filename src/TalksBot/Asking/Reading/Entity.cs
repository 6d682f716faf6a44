using TalksBot.Facts;

namespace TalksBot.Asking.Reading;

/// <summary>Something with a name that facts refer to.</summary>
internal abstract record Entity
{
    private Entity() { }

    /// <summary>What it is and its number in the store: equal codes are the same thing, however often the catalogue was read.</summary>
    public abstract (char Kind, long Id) Code { get; }

    /// <summary>The talks whose catalogue it stands in: who does not see them does not see it. 0: everybody sees it.</summary>
    public abstract long TalksId { get; }

    public sealed record Someone(Actor Actor) : Entity
    {
        public override (char Kind, long Id) Code => CodeOf(Actor);

        public override long TalksId => Actor.TalksId;

        public static (char Kind, long Id) CodeOf(Actor actor) => ('a', actor.Id);
    }

    public sealed record Subject(Topic Topic) : Entity
    {
        public override (char Kind, long Id) Code => CodeOf(Topic);

        public override long TalksId => Topic.TalksId;

        public static (char Kind, long Id) CodeOf(Topic topic) => ('t', topic.Id);
    }

    public sealed record Somewhere(Place Place) : Entity
    {
        public override (char Kind, long Id) Code => ('p', Place.Id);

        public override long TalksId => Place.TalksId;
    }

    public sealed record Audience(Outlet Outlet) : Entity
    {
        public override (char Kind, long Id) Code => ('o', Outlet.Id);

        public override long TalksId => Outlet.TalksId;
    }

    /// <summary>A state, body or outlet that the general lists know and the store does not.</summary>
    public sealed record Elsewhere(string Name, int Index) : Entity
    {
        public override (char Kind, long Id) Code => ('e', Index);

        public override long TalksId => 0;
    }
}
