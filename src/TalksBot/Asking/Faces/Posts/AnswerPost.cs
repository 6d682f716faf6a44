using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>One page of something listed, and what its buttons need to know.</summary>
internal sealed record PageView
{
    public required Listing Listing { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>The store's newest revision, written into the buttons, so that a later press can tell whether anything changed.</summary>
    public required long Revision { get; init; }

    public required string Locale { get; init; }
    public required long GuildId { get; init; }
    public required long UserId { get; init; }

    /// <summary>What to say before everything else, as that facts have changed since.</summary>
    public string? Note { get; init; }
}

/// <summary>
/// Words an answer: the fact that answers in full with its buttons, the others that fit in short; or an honest none with its reason first
/// and the nearest facts labelled as what they are.
/// </summary>
internal sealed class AnswerPost(Wording wording, FactPost facts, CardPost cards, PagingPost paging)
{
    public const int PageSize = 5;

    private const int LongestFull = 1900;
    private const int LongestShort = 390;
    private const int LongestInReason = 200;
    private const int LongestQuestion = 240;

    /// <summary>The page of the answer; beyond the last it is the last.</summary>
    public MessageBody Of(Answer answer, PageView view) => answer switch
    {
        Answer.Found found => Found(found, view),
        Answer.None none => None(none, view),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer of no known kind."),
    };

    private MessageBody Found(Answer.Found found, PageView view)
    {
        var pages = (found.Items.Count + PageSize - 1) / PageSize;
        var shown = view with { Page = Math.Min(view.Page, pages) };
        var items = found.Items.Skip((shown.Page - 1) * PageSize).Take(PageSize).Select(scored => scored.Item).ToList();
        var components = Noted(view);
        if (shown.Page == 1)
        {
            components.Add(new Component.Text(Full(items[0], shown.Locale, LongestFull)));
            if (Buttons(items[0], shown) is { } row)
            {
                components.Add(row);
            }

            if (items.Count > 1)
            {
                components.Add(new Component.Separator());
                components.Add(new Component.Text(wording.Say(shown.Locale, Phrases.AnswerAlso)));
            }
        }

        foreach (var item in items.Skip(shown.Page == 1 ? 1 : 0))
        {
            components.Add(Short(item, shown, LongestShort));
        }

        var span = paging.Span(shown, PageSize, items.Count, found.Items.Count);
        if (TextPost.Dotted(Asked(found.Question, shown.Locale), AsOf(shown), span) is { Length: > 0 } foot)
        {
            components.Add(new Component.Text(TextPost.Small(foot)));
        }

        if (paging.Row(shown, hasNext: shown.Page < pages) is { } turn)
        {
            components.Add(turn);
        }

        return MessageBody.Of(components);
    }

    private MessageBody None(Answer.None none, PageView view)
    {
        var components = Noted(view);
        components.Add(new Component.Text($"**{none.Reason.Say(wording, view.Locale, value => TextPost.Fit(value, LongestInReason))}**"));
        if (none.Closest.Count > 0)
        {
            components.Add(new Component.Separator());
            components.Add(new Component.Text(wording.Say(view.Locale, Phrases.NoneNearest)));
            components.AddRange(none.Closest.Take(PageSize).Select(scored => Line(scored.Item, view)));
        }

        if (TextPost.Dotted(Asked(none.Question, view.Locale), AsOf(view)) is { Length: > 0 } asked)
        {
            components.Add(new Component.Text(TextPost.Small(asked)));
        }

        return MessageBody.Of(components);
    }

    private static List<Component> Noted(PageView view) => view.Note is { } note ? [new Component.Text(note)] : [];

    // Discord shows that a command was used, but not what was asked.
    private string Asked(string question, string locale) =>
        string.IsNullOrWhiteSpace(question) ? "" : wording.Say(locale, Phrases.AnswerAsked, ("question", TextPost.Fit(question, LongestQuestion)));

    private string? AsOf(PageView view) => view.Listing is Listing.Answers { AsOf: { } day }
        ? wording.Say(view.Locale, Phrases.FactAsOf, ("day", DayText.Short(Day.Of(day))))
        : null;

    private string Full(Item item, string locale, int longest) => item switch
    {
        Item.Known known => facts.Full(known.Fact, locale, longest),
        Item.Person person => cards.Full(person.Actor, locale, longest),
        Item.Venue venue => cards.Full(venue, locale, longest),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "An item of no known kind."),
    };

    private Component.Row? Buttons(Item item, PageView view) => item switch
    {
        Item.Known known => facts.Buttons(known.Fact, view.Locale),
        Item.Person person => cards.Buttons(person.Actor, view.Locale, view.GuildId, view.UserId),
        _ => null,
    };

    private Component Short(Item item, PageView view, int longest) => item switch
    {
        Item.Known known => facts.WithShow(known.Fact, facts.Short(known.Fact, view.Locale, longest), view.Locale),
        _ => Line(item, view),
    };

    private Component Line(Item item, PageView view) => item switch
    {
        Item.Known known => facts.WithShow(known.Fact, facts.Line(known.Fact, view.Locale, LongestShort), view.Locale),
        Item.Person person => new Component.Text(cards.Line(person.Actor, view.Locale)),
        _ => new Component.Text(Full(item, view.Locale, LongestShort)),
    };
}
