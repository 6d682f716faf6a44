using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Buttons;

/// <summary>Opens a list beside a message, for the presser alone: more facts like the one shown, what somebody said, what a party holds.</summary>
internal sealed class ListButton(ListingPost listings, ListingIds ids, FactLookup lookup, Wording wording) : IComponentHandler
{
    public string Verb => ButtonIds.List;

    public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct)
    {
        if (ButtonIds.ReadList(press.CustomId) is not { } name || ids.Find(name, press.Caller.Server()) is not { } listing)
        {
            return Task.FromResult<Reply>(Reply.Private(wording.Say(press.Caller.Locale, Phrases.PressUnknown)));
        }

        // "More like this" of a fact that was taken back, or that this server does not see, is no empty list.
        if (listing is Listing.Like(var id) && Gone(id, press.Caller) is { } gone)
        {
            return Task.FromResult<Reply>(Reply.Private(gone));
        }

        return Task.FromResult<Reply>(listings.First(listing, press.Caller, onlyForAsker: true));
    }

    private string? Gone(long id, Caller caller)
    {
        var number = ("fact", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{id}"));
        return lookup.Find(caller.Server(), id) switch
        {
            FactState.Standing => null,
            FactState.Retracted => wording.Say(caller.Locale, Phrases.FactRetracted, number),
            _ => wording.Say(caller.Locale, Phrases.FactUnknown, number),
        };
    }
}
