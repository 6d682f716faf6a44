using System.Globalization;
using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Shows any page of any listing, the first for a command and the others for its buttons: what is listed is asked from the store each time.</summary>
internal sealed class ListingPost(
    Answerer answerer,
    HeldPositions held,
    FactLookup lookup,
    SimilarFacts similar,
    Timeline timeline,
    SourceList sources,
    AskCounter counter,
    Wording wording,
    AnswerPost answers,
    ListPost lists)
{
    private const int MostAnswers = 60;
    private const int MostSimilar = 60;

    /// <summary>The first page, as an answer in the channel or for the asker alone.</summary>
    /// <exception cref="Storage.StoreException">The store cannot be read.</exception>
    public Reply.Message First(Listing listing, Caller caller, bool onlyForAsker)
    {
        var view = View(listing, 1, caller, lookup.NewestRevision());
        if (listing is not Listing.Answers asked)
        {
            return new Reply.Message(Show(view) ?? MessageBody.Of(Nothing(listing, view.Locale)), onlyForAsker);
        }

        var answer = Ask(asked, view.GuildId);
        if (answer is Answer.Found found && !onlyForAsker)
        {
            counter.Count(view.GuildId, found.Items[0].Item);
        }

        // A question that names nothing concerns only its asker, as errors do.
        return new Reply.Message(answers.Of(answer, view), onlyForAsker || answer is Answer.None { Why: Why.NothingAsked });
    }

    /// <summary>A page that a button asks for; where the list has become shorter, its first page.</summary>
    /// <exception cref="Storage.StoreException">The store cannot be read.</exception>
    public MessageBody Page(Listing listing, int page, long shownAt, Caller caller)
    {
        var newest = lookup.NewestRevision();
        var view = View(listing, page, caller, newest);
        if (shownAt < newest)
        {
            view = view with { Note = TextPost.Small(wording.Say(view.Locale, Phrases.PageChanged)) };
        }

        return listing is Listing.Answers asked
            ? answers.Of(Ask(asked, view.GuildId), view)
            : Show(view) ?? Show(view with { Page = 1 }) ?? MessageBody.Of(Nothing(listing, view.Locale));
    }

    private static PageView View(Listing listing, int page, Caller caller, long revision) => new()
    {
        Listing = listing,
        Page = page,
        Revision = revision,
        Locale = caller.Locale,
        GuildId = caller.Server(),
        UserId = caller.Member(),
    };

    private Answer Ask(Listing.Answers listing, long guildId) => listing.AsOf is { } day
        ? held.On(day, listing.Asked, guildId, MostAnswers)
        : answerer.Ask(listing.Asked, guildId, MostAnswers);

    // Null when the page is empty.
    private MessageBody? Show(PageView view)
    {
        switch (view.Listing)
        {
            case Listing.Events(var from, var to):
                var events = timeline.List(view.GuildId, from, to, Skipped(view, ListPost.EventsOnPage), ListPost.EventsOnPage + 1);
                return events.Count == 0 ? null : lists.Events(events, Span(Phrases.TimelineTitle, from, to, view.Locale), view);
            case Listing.Sources:
                var found = sources.List(view.GuildId, Skipped(view, ListPost.SourcesOnPage), ListPost.SourcesOnPage + 1);
                return found.Count == 0 ? null : lists.Sources(found, view);
            case Listing.Like(var id) when lookup.Find(view.GuildId, id) is FactState.Standing(var fact, _):
                var like = similar.To(fact, view.GuildId, MostSimilar).Skip(Skipped(view, ListPost.FactsOnPage)).Take(ListPost.FactsOnPage + 1).ToList();
                return like.Count == 0 ? null : lists.Facts(like, wording.Say(view.Locale, Phrases.LikeTitle, ("fact", FactPost.Number(fact))), view);
            default:
                return null;
        }
    }

    private string Nothing(Listing listing, string locale) => listing switch
    {
        Listing.Events(var from, var to) => Span(Phrases.TimelineNothing, from, to, locale),
        Listing.Sources => wording.Say(locale, Phrases.SourcesNothing),
        Listing.Like(var id) => wording.Say(locale, Phrases.LikeNothing, ("fact", $"#{id.ToString(CultureInfo.InvariantCulture)}")),
        _ => throw new ArgumentOutOfRangeException(nameof(listing), listing, "A listing that is never empty."),
    };

    private string Span(string phrase, DateOnly? from, DateOnly? to, string locale) => wording.Say(
        locale,
        phrase,
        ("from", from is { } first ? DayText.Short(Day.Of(first)) : wording.Say(locale, Phrases.TimelineBeginning)),
        ("to", to is { } last ? DayText.Short(Day.Of(last)) : wording.Say(locale, Phrases.TimelineEnd)));

    private static int Skipped(PageView view, int size) => (view.Page - 1) * size;
}
