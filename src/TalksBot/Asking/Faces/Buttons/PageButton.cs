using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Buttons;

/// <summary>
/// Turns the page of the message that it sits on. Anyone may: a public list belongs to the channel, whoever asked for it, and its first
/// page is one press away. Nothing else in the message depends on who reads it.
/// </summary>
internal sealed class PageButton(ListingPost listings, ListingIds ids, Wording wording) : IComponentHandler
{
    public string Verb => ButtonIds.Page;

    public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct) => Task.FromResult<Reply>(
        ButtonIds.ReadPage(press.CustomId) is var (page, revision, name) && ids.Find(name, press.Caller.Server()) is { } listing
            ? new Reply.Update(listings.Page(listing, page, revision, press.Caller))
            : Reply.Private(wording.Say(press.Caller.Locale, Phrases.PressUnknown)));
}
