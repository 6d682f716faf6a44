using TalksBot.Facts;

namespace TalksBot.Asking.Reading;

/// <summary>Numbers for what has a name: what it is and its number in the store, in one.</summary>
internal static class EntityCode
{
    private const int Kinds = 8;
    private const int Actor = 0;
    private const int Topic = 1;
    private const int Place = 2;
    private const int Outlet = 3;
    private const int Elsewhere = 4;

    public static long OfActor(long id) => (id * Kinds) + Actor;

    public static long OfTopic(long id) => (id * Kinds) + Topic;

    public static long OfPlace(long id) => (id * Kinds) + Place;

    public static long OfOutlet(long id) => (id * Kinds) + Outlet;

    public static long OfElsewhere(int index) => ((long)index * Kinds) + Elsewhere;

    /// <summary>The number of the actor whose code it is; null if it is another thing's.</summary>
    public static long? ActorOf(long code) => code % Kinds == Actor ? code / Kinds : null;

    public static bool IsTopic(long code) => code % Kinds == Topic;
}

/// <summary>Something with a name that facts refer to.</summary>
internal abstract record Entity
{
    private Entity() { }

    /// <summary>Its <see cref="EntityCode"/>: equal codes are the same thing, however often the catalogue was read.</summary>
    public abstract long Code { get; }

    /// <summary>The talks whose catalogue it stands in: who does not see them does not see it. 0: everybody sees it.</summary>
    public abstract long TalksId { get; }

    public sealed record Someone(Actor Actor) : Entity
    {
        public override long Code => EntityCode.OfActor(Actor.Id);

        public override long TalksId => Actor.TalksId;
    }

    public sealed record Subject(Topic Topic) : Entity
    {
        public override long Code => EntityCode.OfTopic(Topic.Id);

        public override long TalksId => Topic.TalksId;
    }

    public sealed record Somewhere(Place Place) : Entity
    {
        /// <summary>Whether its talks are called by it: "the Geneva talks".</summary>
        public bool NamesTalks { get; init; }

        public override long Code => EntityCode.OfPlace(Place.Id);

        public override long TalksId => Place.TalksId;
    }

    public sealed record Audience(Outlet Outlet) : Entity
    {
        public override long Code => EntityCode.OfOutlet(Outlet.Id);

        public override long TalksId => Outlet.TalksId;
    }

    /// <summary>A state, body or outlet that the general lists know and the store does not.</summary>
    public sealed record Elsewhere(string Name, int Index) : Entity
    {
        public override long Code => EntityCode.OfElsewhere(Index);

        public override long TalksId => 0;
    }
}
