using TalksBot.Asking.Finding;
using TalksBot.Asking.Ranking;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Asking;

/// <summary>
/// The one path of every question: read it, find candidates, rank them, answer or abstain. An answer is a stored fact; where none
/// answers, it says why and offers the nearest as what they are.
/// </summary>
internal sealed class Answerer(
    Readers readers,
    CatalogueStore catalogues,
    Lexicons lexicons,
    Vocabulary vocabulary,
    QuestionReader questions,
    CandidateFinder finder,
    FactViews views,
    Cards cards,
    RecentAnswers recent,
    TimeProvider clock)
{
    /// <summary>Facts that fit this much less than the best are left out.</summary>
    private const double Margin = 0.1;

    /// <summary>The same where many facts may answer: all that somebody said, a list, a comparison, the latest of several.</summary>
    private const double ListMargin = 0.22;

    private const double SureCoverage = 0.75;

    /// <summary>Only a fact that says all of it tells who somebody is: names of offices share their words.</summary>
    private const double CardCoverage = 0.95;

    private const double NearCoverage = 0.3;
    private const int MostClosest = 3;

    /// <summary>Answers what was asked in the server (0: at the terminal, which sees the facts of all servers).</summary>
    /// <param name="asked">The question as it was typed, or the fields of a typed command.</param>
    /// <param name="guildId">The server's number.</param>
    /// <param name="most">How many facts the answer holds at most.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public Answer Ask(Asked asked, long guildId, int most) => readers.Read(reader => Ask(reader, asked, guildId, most));

    private Answer Ask(Reader reader, Asked asked, long guildId, int most)
    {
        var catalogue = catalogues.Current(reader);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (recent.Find(catalogue, today, asked, guildId, most) is { } known)
        {
            return known;
        }

        var answer = Work(reader, catalogue, today, asked, guildId, most);
        recent.Keep(catalogue, today, asked, guildId, most, answer);
        return answer;
    }

    private Answer Work(Reader reader, Catalogue catalogue, DateOnly today, Asked asked, long guildId, int most)
    {
        var lexicon = lexicons.For(catalogue);
        var words = vocabulary.On(reader);
        var question = questions.Read(asked, lexicon, words, entity => entity.TalksId == 0 || catalogue.Sees(guildId, entity.TalksId));
        if (cards.Find(question, reader, catalogue, guildId) is { Count: > 0 } found)
        {
            return new Answer.Found(question.Text, [.. found.Take(most).Select(card => new Scored(card, 1))]);
        }

        if (question.Terms.Count == 0 && question.Times.Count == 0 && question.Kinds.Count == 0)
        {
            return Abstention.NothingAsked(question.Text);
        }

        var search = new Search(reader, catalogue, lexicon, words, guildId, today);
        var events = Events(question, search);
        if (events.Count > 0)
        {
            question = WithoutEvents(question, events);
        }

        var ranked = Rank(question, search, events, related: false);
        if ((ranked.Count == 0 || ranked[0].Objection != Objection.None || ranked[0].Coverage < SureCoverage) && question.Terms.Any(term => term.Groups.Count > 0))
        {
            ranked = Rank(question, search, events, related: true);
        }

        return Decide(question, search, ranked, most);
    }

    private List<Comparison> Rank(Question question, Search search, Dictionary<AskedTime, FactOutline> events, bool related)
    {
        var ids = finder.Find(search.Reader, question, search.Words, search.GuildId, search.Catalogue.GuildsWithFacts.Contains(search.GuildId), related);
        var found = views.Of(search.Reader, search.Catalogue, search.Lexicon, search.GuildId, ids);
        return Ranker.Rank(new QuestionView(question, search.Words, views.Numbers), found, search.Today, events);
    }

    private static Answer Decide(Question question, Search search, List<Comparison> ranked, int most)
    {
        var fitting = ranked.Where(comparison => comparison.Objection == Objection.None).ToList();
        if (fitting.Count == 0 && question.AskedFor != AskedFor.Card && Assurance.Find(question, ranked) is { } meant)
        {
            fitting = [meant];
        }

        if (fitting.Count == 0 || (question.AskedFor == AskedFor.Card && !(fitting[0].View.IsBare || (fitting[0].TopicCoverage > CardCoverage && question.Terms.Any(term => term.Weight >= 1)))))
        {
            return Abstention.Of(question, ranked, Show(search, ranked.Where(comparison => comparison.TopicCoverage >= NearCoverage).Take(MostClosest)));
        }

        var best = fitting[0].Score;
        var close = fitting.Where(comparison => comparison.Score >= best - (WantsSeveral(question) ? ListMargin : Margin)).ToList();
        IEnumerable<Comparison> ordered = question.Order switch
        {
            AskedOrder.Latest when TalksQuestions.AsksEnding(question) => close.OrderByDescending(comparison => (comparison.View.Fact.Until ?? comparison.View.Fact.On)?.Last),
            AskedOrder.Latest => close.OrderByDescending(comparison => comparison.View.Fact.On?.First ?? DateOnly.MinValue),
            AskedOrder.First => close.OrderBy(comparison => comparison.View.Fact.On?.First ?? DateOnly.MaxValue),
            _ when question.AskedFor == AskedFor.Compare => BothSides(question, fitting, close),
            _ => close,
        };
        var chosen = ordered.Take(most).ToList();
        return LeavesOpen(question, chosen[0].View)
            ? Abstention.Of(question, [chosen[0] with { Objection = Objection.Detail }], Show(search, chosen.Take(MostClosest)))
            : new Answer.Found(question.Text, Show(search, chosen));
    }

    // The second round says nothing of the beginning, and a day on which they sat nothing of the end.
    private static bool LeavesOpen(Question question, FactView first) =>
        (TalksQuestions.AsksEnding(question) && first.Fact.Until is null)
        || (TalksQuestions.AsksBeginning(question) && first.IsLaterRound());

    private static bool WantsSeveral(Question question) =>
        question.WantsAll || question.Order != AskedOrder.BestFit || question.AskedFor is AskedFor.Compare or AskedFor.Stance
        || !question.Terms.Any(term => term.Role == TermRole.About && term.Weight >= 1);

    // One fact of each side before a second of either.
    private static IEnumerable<Comparison> BothSides(Question question, List<Comparison> fitting, List<Comparison> close)
    {
        var sides = question.Terms.Where(term => term.Role == TermRole.Side)
            .Select(side => fitting.FirstOrDefault(comparison => side.Entities.OfType<Entity.Someone>().Any(someone => comparison.View.Holders.Contains(someone.Actor.Id))))
            .OfType<Comparison>().Distinct().ToList();
        return sides.Concat(close.Except(sides));
    }

    // "Before the council": the event is found like any fact, by its words.
    private Dictionary<AskedTime, FactOutline> Events(Question question, Search search)
    {
        var events = new Dictionary<AskedTime, FactOutline>();
        foreach (var beside in question.Times.OfType<AskedTime.Beside>())
        {
            var about = question with
            {
                AskedFor = AskedFor.When,
                AsksClock = false,
                Words = [.. question.Words.Skip(beside.From).Take(beside.To - beside.From)],
                Times = [],
                Terms = [.. question.Terms.Where(term => Names(beside, term)).Select(term => term with { Role = TermRole.About, Hard = false })],
            };
            about = about with { OfTalks = TalksQuestions.Of(about) };
            var found = about.Terms.Count == 0 ? null : Rank(about, search, [], related: false)
                .FirstOrDefault(comparison => comparison.Objection == Objection.None && comparison.View.Fact is { Kind: FactKind.Date, On: not null });
            if (found is not null)
            {
                events[beside] = found.View.Fact;
            }
        }

        return events;
    }

    private static Question WithoutEvents(Question question, Dictionary<AskedTime, FactOutline> events) =>
        question with
        {
            // Of what was before an event the nearest to it is meant.
            Order = question.Order != AskedOrder.BestFit || question.WantsAll ? question.Order
                : events.Keys.OfType<AskedTime.Beside>().First().Before ? AskedOrder.Latest : AskedOrder.First,
            Terms = [.. question.Terms.Where(term => !events.Keys.OfType<AskedTime.Beside>().Any(beside => Names(beside, term)))],
        };

    private static bool Names(AskedTime.Beside beside, Term term) => term.Position >= beside.From && term.Position < beside.To;

    // Their texts, which ranking does without.
    private static IReadOnlyList<Scored> Show(Search search, IEnumerable<Comparison> chosen)
    {
        var shown = chosen.ToList();
        var facts = FactStore.FindAll(search.Reader, search.Catalogue, search.GuildId, shown.Select(comparison => comparison.View.Fact.Id))
            .DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id);
        return [.. shown.Select(comparison => new Scored(new Item.Known(facts[comparison.View.Fact.Id]), Math.Round(Math.Max(0, comparison.Score), 3)))];
    }

    private sealed record Search(Reader Reader, Catalogue Catalogue, Lexicon Lexicon, IVocabulary Words, long GuildId, DateOnly Today);
}
