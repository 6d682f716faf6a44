using TalksBot.Facts;

namespace TalksBot.Asking.Reading;

/// <summary>What something with a name is, and its number in the store.</summary>
internal readonly record struct EntityCode(char Kind, long Id) : IComparable<EntityCode>
{
    public const char Actor = 'a';
    public const char Topic = 't';

    public int CompareTo(EntityCode other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : Id.CompareTo(other.Id);
}

/// <summary>Something with a name that facts refer to.</summary>
internal abstract record Entity
{
    private Entity() { }

    /// <summary>What it is and its number in the store: equal codes are the same thing, however often the catalogue was read.</summary>
    public abstract EntityCode Code { get; }

    /// <summary>The talks whose catalogue it stands in: who does not see them does not see it. 0: everybody sees it.</summary>
    public abstract long TalksId { get; }

    public sealed record Someone(Actor Actor) : Entity
    {
        public override EntityCode Code => CodeOf(Actor);

        public override long TalksId => Actor.TalksId;

        public static EntityCode CodeOf(Actor actor) => new(EntityCode.Actor, actor.Id);
    }

    public sealed record Subject(Topic Topic) : Entity
    {
        public override EntityCode Code => CodeOf(Topic);

        public override long TalksId => Topic.TalksId;

        public static EntityCode CodeOf(Topic topic) => new(EntityCode.Topic, topic.Id);
    }

    public sealed record Somewhere(Place Place) : Entity
    {
        public override EntityCode Code => new('p', Place.Id);

        public override long TalksId => Place.TalksId;
    }

    public sealed record Audience(Outlet Outlet) : Entity
    {
        public override EntityCode Code => new('o', Outlet.Id);

        public override long TalksId => Outlet.TalksId;
    }

    /// <summary>A state, body or outlet that the general lists know and the store does not.</summary>
    public sealed record Elsewhere(string Name, int Index) : Entity
    {
        public override EntityCode Code => new('e', Index);

        public override long TalksId => 0;
    }
}
