using System.Globalization;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Posts;

/// <summary>Words a fact: the stored words first, then who, when, to whom or where, source and number. Only the stored words are ever shortened away.</summary>
internal sealed class FactPost(Wording wording, SourcePost sources)
{
    private const int LongestName = 100;
    private const int LongestRole = 120;
    private const int LongestInLine = 50;
    private const int LongestContext = 500;
    private const int MostNames = 5;
    private const int LeastWords = 60;

    /// <summary>"#12", by which a fact can be named anywhere.</summary>
    public static string Number(Fact fact) => string.Create(CultureInfo.InvariantCulture, $"#{fact.Id}");

    /// <summary>Everything that is known of it, in at most <paramref name="longest"/> characters.</summary>
    public string Full(Fact fact, string locale, int longest)
    {
        List<string?> below = fact.Kind switch
        {
            FactKind.Quote => [Who(fact.Actor, locale), TextPost.Dotted(When(fact, locale), SaidTo(fact, locale))],
            FactKind.Date => [TextPost.Dotted(When(fact, locale), Place(fact), Status(fact, locale)), Participants(fact, locale)],
            FactKind.Position => [Stand(fact, locale), TextPost.Dotted(When(fact, locale), Replaces(fact, locale)), Replaced(fact, locale)],
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "A fact of no known kind."),
        };
        below.Add(TextPost.Small($"{wording.Say(locale, Phrases.FactSource)} {sources.Line(fact.Source, locale)} · {Number(fact)}"));
        var details = string.Join('\n', below.Where(line => !string.IsNullOrEmpty(line)));

        // The words come first in the message and last in the sharing of room; the context takes what they leave.
        var words = Words(fact, Math.Max(LeastWords, longest - details.Length - 10));
        var room = Math.Min(LongestContext, longest - details.Length - words.Length - 10);
        var context = fact.Context is { Length: > 0 } known && room > LeastWords ? TextPost.Fit(known, room) : null;
        return string.Join('\n', new[] { words, context, details }.Where(part => part is not null));
    }

    /// <summary>Words, who, when and number in one line.</summary>
    public string Line(Fact fact, string locale, int longest)
    {
        var name = fact.Actor is { } actor ? TextPost.Fit(actor.Name, LongestInLine) : null;
        var day = fact.On is { } on ? DayText.Short(on, fact.Until) : null;
        var status = fact.Status is null or EventStatus.Held ? null : Status(fact, locale);
        var replaced = fact.SupersededBy is { } later ? wording.Say(locale, Phrases.FactReplacedShort, ("fact", Number(fact with { Id = later }))) : null;
        var details = TextPost.Dotted(name, day, status, replaced, Number(fact));
        var room = Math.Max(LeastWords, longest - details.Length - 3);
        return $"{(fact.Kind == FactKind.Quote ? TextPost.Quoted(fact.Statement, room) : TextPost.Fit(fact.Statement, room))} — {details}";
    }

    /// <summary>The line, and below it who in full and the source.</summary>
    public string Short(Fact fact, string locale, int longest)
    {
        var below = TextPost.Small(TextPost.Dotted(Office(fact.Actor, LongestInLine), TextPost.Fit(fact.Source.Title, LongestInLine + 10)));
        return $"{Line(fact, locale, longest - below.Length - 1)}\n{below}";
    }

    /// <summary>What can be done with a fact that is shown in full.</summary>
    public Component.Row Buttons(Fact fact, string locale) => new(
    [
        new Component.Button(ButtonIds.OfList(ListingText.Write(new Listing.Like(fact.Id))), wording.Say(locale, Phrases.ButtonMore)),
        new Component.Button(ButtonIds.OfFact(ButtonIds.Source, fact.Id, fact.Revision), wording.Say(locale, Phrases.ButtonSource)),
        new Component.Button(ButtonIds.OfFact(ButtonIds.Dispute, fact.Id, fact.Revision), wording.Say(locale, Phrases.ButtonDispute)),
    ]);

    /// <summary>The text with a button beside it that opens the fact.</summary>
    public Component.Section WithShow(Fact fact, string text, string locale) => new(
        [new Component.Text(text)],
        new Component.Button(ButtonIds.OfFact(ButtonIds.Show, fact.Id, fact.Revision), wording.Say(locale, Phrases.ButtonShow)));

    private static string Words(Fact fact, int longest) => fact.Kind switch
    {
        FactKind.Quote => $"> {TextPost.Quoted(fact.Statement, longest - 2)}",
        FactKind.Date => $"**{TextPost.Fit(fact.Statement, longest - 4)}**",
        _ => $"> {TextPost.Fit(fact.Statement, longest - 2)}",
    };

    private string Who(Actor? actor, string locale) => actor is null
        ? wording.Say(locale, Phrases.FactNobody)
        : string.Join(", ", new[] { $"**{TextPost.Fit(actor.Name, LongestName)}**", Office(actor, LongestRole) }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Office(Actor? actor, int longest) => string.Join(", ", new[]
    {
        actor?.Role is { } role ? TextPost.Fit(role, longest) : null,
        actor?.Party is { } party ? TextPost.Fit(party.Name, longest) : null,
    }.OfType<string>());

    private string When(Fact fact, string locale) =>
        fact.On is not { } on ? wording.Say(locale, Phrases.FactNoDay)
        : fact.Kind == FactKind.Position ? wording.Say(locale, Phrases.FactAsOf, ("day", DayText.Long(on)))
        : DayText.Long(on, fact.Until);

    private string? SaidTo(Fact fact, string locale) =>
        fact.SaidTo is { } audience ? wording.Say(locale, Phrases.FactSaidTo, ("audience", TextPost.Fit(audience, LongestName))) : null;

    private static string? Place(Fact fact) => fact.Place is { } place ? TextPost.Fit(place, LongestName) : null;

    private string? Status(Fact fact, string locale) => fact.Status switch
    {
        EventStatus.Scheduled => wording.Say(locale, Phrases.StatusScheduled),
        EventStatus.Held => wording.Say(locale, Phrases.StatusHeld),
        EventStatus.Moved => wording.Say(locale, Phrases.StatusMoved),
        EventStatus.Cancelled => wording.Say(locale, Phrases.StatusCancelled),
        _ => null,
    };

    private string? Participants(Fact fact, string locale)
    {
        if (fact.Participants.Count == 0)
        {
            return null;
        }

        var names = string.Join(", ", fact.Participants.Take(MostNames).Select(actor => TextPost.Fit(actor.Name, LongestName)));
        return fact.Participants.Count <= MostNames
            ? wording.Say(locale, Phrases.FactParticipants, ("names", names))
            : wording.Say(
                locale, Phrases.FactParticipantsMore, ("names", names), ("count", (fact.Participants.Count - MostNames).ToString(CultureInfo.InvariantCulture)));
    }

    private string Stand(Fact fact, string locale)
    {
        var stance = fact.Stance switch
        {
            Stance.Demands => wording.Say(locale, Phrases.StanceDemands),
            Stance.Supports => wording.Say(locale, Phrases.StanceSupports),
            Stance.Opposes => wording.Say(locale, Phrases.StanceOpposes),
            Stance.Offers => wording.Say(locale, Phrases.StanceOffers),
            Stance.Denies => wording.Say(locale, Phrases.StanceDenies),
            Stance.Undecided => wording.Say(locale, Phrases.StanceUndecided),
            _ => null,
        };
        return TextPost.Dotted(Who(fact.Actor, locale), stance, string.Join(", ", fact.Topics.Take(3).Select(topic => TextPost.Fit(topic.Name, LongestName))));
    }

    private string? Replaces(Fact fact, string locale) =>
        fact.Supersedes is { } earlier ? wording.Say(locale, Phrases.FactReplaces, ("fact", Number(fact with { Id = earlier }))) : null;

    private string? Replaced(Fact fact, string locale) =>
        fact.SupersededBy is not { } later ? null
        : fact.HeldUntil is { } day
            ? wording.Say(locale, Phrases.FactReplacedOn, ("fact", Number(fact with { Id = later })), ("day", DayText.Long(day)))
            : wording.Say(locale, Phrases.FactReplaced, ("fact", Number(fact with { Id = later })));
}
