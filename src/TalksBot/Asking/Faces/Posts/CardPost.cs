using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Words who somebody is: name, office, party, what people call them; and what happened at a place.</summary>
internal sealed class CardPost(Wording wording, FactPost facts, ListingIds ids)
{
    private const int LongestName = 200;
    private const int MostEvents = 5;
    private const int LeastLine = 120;

    public string Full(Actor actor, string locale, int longest)
    {
        var head = Line(actor, locale).Replace(" — ", "\n", StringComparison.Ordinal);
        var names = string.Join(", ", actor.Aliases.Take(8).Select(alias => TextPost.Fit(alias, 60)));
        var also = names.Length == 0 ? "" : "\n" + TextPost.Small(wording.Say(locale, Phrases.CardAlso, ("names", names)));
        return head.Length + also.Length <= longest ? head + also : head;
    }

    public string Line(Actor actor, string locale)
    {
        var office = actor.Kind == ActorKind.Party && actor.Party is null
            ? wording.Say(locale, Phrases.CardParty)
            : string.Join(", ", new[] { actor.Role, actor.Party?.Name }.OfType<string>().Select(part => TextPost.Fit(part, LongestName)));
        return $"**{TextPost.Fit(actor.Name, LongestName)}**{(office.Length == 0 ? "" : $" — {office}")}";
    }

    /// <summary>The place and its newest events, as many as there is room for.</summary>
    public string Full(Item.Venue venue, string locale, int longest)
    {
        var card = $"**{TextPost.Fit(venue.Place.Name, LongestName)}**";
        var longestLine = Math.Max(LeastLine, (longest - card.Length) / MostEvents) - "\n- ".Length;
        foreach (var fact in venue.Events.Take(MostEvents))
        {
            var line = $"\n- {facts.Line(fact, locale, longestLine)}";
            if (card.Length + line.Length > longest)
            {
                break;
            }

            card += line;
        }

        return card;
    }

    /// <summary>Leads from the card to what is stored of the person or party; null when the name fits into no button.</summary>
    public Component.Row? Buttons(Actor actor, string locale, long guildId, long userId)
    {
        var said = ids.NameOf(new Listing.Answers(new Asked { Text = "", Speaker = actor.Name, OnlyKind = FactKind.Quote }), guildId, userId);
        var held = ids.NameOf(new Listing.Answers(new Asked { Text = "", Speaker = actor.Name, OnlyKind = FactKind.Position }), guildId, userId);
        return said is null || held is null ? null : new Component.Row(
        [
            new Component.Button(ButtonIds.OfList(said), wording.Say(locale, Phrases.ButtonQuotes)),
            new Component.Button(ButtonIds.OfList(held), wording.Say(locale, Phrases.ButtonPositions)),
        ]);
    }
}
