using System.Globalization;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Words lists: events by day, sources, facts like another.</summary>
internal sealed class ListPost(Wording wording, FactPost facts, SourcePost sources, PagingPost paging)
{
    public const int EventsOnPage = 7;
    public const int SourcesOnPage = 5;
    public const int FactsOnPage = 6;

    private const int LongestLine = 400;
    private const int LongestTitle = 120;

    /// <param name="events">The page's events and, if there is one, the next page's first.</param>
    /// <param name="title">What the list shows.</param>
    /// <param name="view">Which page.</param>
    public MessageBody Events(IReadOnlyList<Fact> events, string title, PageView view) =>
        Page(events, EventsOnPage, title, view, fact => facts.WithShow(fact, Event(fact, view.Locale), view.Locale));

    public MessageBody Facts(IReadOnlyList<Fact> found, string title, PageView view) =>
        Page(found, FactsOnPage, title, view, fact => facts.WithShow(fact, facts.Short(fact, view.Locale, LongestLine), view.Locale));

    public MessageBody Sources(IReadOnlyList<CountedSource> found, PageView view) =>
        Page(found, SourcesOnPage, wording.Say(view.Locale, Phrases.SourcesTitle), view, source => new Component.Text(Source(source, view.Locale)));

    private MessageBody Page<T>(IReadOnlyList<T> found, int size, string title, PageView view, Func<T, Component> word)
    {
        var components = new List<Component>();
        if (view.Note is { } note)
        {
            components.Add(new Component.Text(note));
        }

        components.Add(new Component.Text($"**{title}**"));
        components.AddRange(found.Take(size).Select(word));
        if (view.Page > 1 || found.Count > size)
        {
            components.Add(new Component.Text(TextPost.Small(paging.Page(view))));
        }

        if (paging.Row(view, hasNext: found.Count > size) is { } row)
        {
            components.Add(row);
        }

        return MessageBody.Of(components);
    }

    private string Event(Fact fact, string locale)
    {
        var day = fact.On is { } on ? $"**{DayText.Short(on, fact.Until)}**" : null;
        var status = fact.Status switch
        {
            EventStatus.Scheduled => wording.Say(locale, Phrases.StatusScheduled),
            EventStatus.Moved => wording.Say(locale, Phrases.StatusMoved),
            EventStatus.Cancelled => wording.Say(locale, Phrases.StatusCancelled),
            _ => null,
        };
        var place = fact.Place is { } known ? TextPost.Fit(known, 80) : null;
        var below = TextPost.Small(TextPost.Dotted(place, status, TextPost.Fit(fact.Source.Title, 80), FactPost.Number(fact)));
        return $"{day} — {TextPost.Fit(fact.Statement, LongestLine - below.Length - 40)}\n{below}";
    }

    private string Source(CountedSource counted, string locale)
    {
        var count = counted.Facts.ToString(CultureInfo.InvariantCulture);
        var carries = counted.Facts >= SourceList.MostCounted ? wording.Say(locale, Phrases.SourcesCarriesMany, ("count", count))
            : counted.Facts == 1 ? wording.Say(locale, Phrases.SourcesCarriesOne)
            : wording.Say(locale, Phrases.SourcesCarries, ("count", count));
        return $"{sources.Line(counted.Source, locale)}\n{TextPost.Small(TextPost.Dotted(carries, TextPost.Fit(counted.Talks, LongestTitle)))}";
    }
}
