using TalksBot.Asking.Reading;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces;

/// <summary>One side of a comparison: who was asked about, and what that side said or holds.</summary>
internal sealed record Side(string Asked, Answer Answer)
{
    public IReadOnlyList<Fact> Facts => Answer is not Answer.Found found ? []
        : [.. found.Items.Select(scored => scored.Item).OfType<Item.Known>().Select(known => known.Fact)];
}

/// <summary>
/// Asks for each of two sides apart, so that nothing of one can stand under the other's name and a side without anything is told so. Where
/// no topic was asked, what both speak of comes first.
/// </summary>
internal sealed class TwoSides(Answerer answerer)
{
    private const int MostAsked = 60;

    /// <exception cref="Storage.StoreException">The store cannot be read.</exception>
    public (Side First, Side Second) Ask(string first, string second, string topic, long guildId)
    {
        var (one, other) = (Ask(first, topic, guildId), Ask(second, topic, guildId));
        return topic.Length > 0 ? (one, other) : (Shared(one, other), Shared(other, one));
    }

    private Side Ask(string name, string topic, long guildId)
    {
        var asked = new Asked { Text = topic, Speaker = name, For = AskedFor.Stance, OnlyKind = topic.Length == 0 ? FactKind.Position : null };
        return new Side(name, answerer.Ask(asked, guildId, MostAsked));
    }

    private static Side Shared(Side side, Side other)
    {
        if (side.Answer is not Answer.Found found)
        {
            return side;
        }

        // In the order of one side's topics for both, so that what stands first on the left answers what stands first on the right.
        var theirs = other.Facts.SelectMany(fact => fact.Topics).Select(topic => topic.Id).ToHashSet();
        var shared = side.Facts.SelectMany(fact => fact.Topics).Select(topic => topic.Id).Where(theirs.Contains).Distinct().Order().ToList();
        return side with { Answer = found with { Items = [.. found.Items.OrderBy(scored => Place(scored.Item, shared))] } };
    }

    private static int Place(Item item, List<long> shared)
    {
        var places = item is Item.Known known ? known.Fact.Topics.Select(topic => shared.IndexOf(topic.Id)).Where(at => at >= 0) : [];
        return places.Order().FirstOrDefault(int.MaxValue);
    }
}
