using System.Globalization;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>The buttons that turn pages, and where one is.</summary>
internal sealed class PagingPost(Wording wording, ListingIds ids)
{
    /// <summary>Null when there is nothing to turn to.</summary>
    public Component.Row? Row(PageView view, bool hasNext)
    {
        var next = hasNext && view.Page < ButtonIds.LastPage;
        if ((view.Page == 1 && !next) || ids.NameOf(view.Listing, view.GuildId, view.UserId) is not { } name)
        {
            return null;
        }

        var buttons = new List<Component>();
        if (view.Page > 1)
        {
            buttons.Add(new Component.Button(ButtonIds.OfPage(view.Page - 1, view.Revision, name), wording.Say(view.Locale, Phrases.ButtonPrevious)));
        }

        if (next)
        {
            buttons.Add(new Component.Button(ButtonIds.OfPage(view.Page + 1, view.Revision, name), wording.Say(view.Locale, Phrases.ButtonNext)));
        }

        return new Component.Row(buttons);
    }

    /// <summary>"1–5 of 12", where there is more than one page.</summary>
    public string? Span(PageView view, int pageSize, int shown, int all)
    {
        if (all <= pageSize)
        {
            return null;
        }

        var first = ((view.Page - 1) * pageSize) + 1;
        return wording.Say(
            view.Locale, Phrases.PageSpan, ("first", Text(first)), ("last", Text(first + shown - 1)), ("all", Text(all)));
    }

    /// <summary>"Page 3", where the whole was not counted.</summary>
    public string Page(PageView view) => wording.Say(view.Locale, Phrases.PageNumber, ("page", Text(view.Page)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
