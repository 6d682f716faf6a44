using System.Globalization;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces;

/// <summary>Asks for positions as of a day: those taken by then and not yet replaced, the newest first.</summary>
internal sealed class HeldPositions(Answerer answerer, FactStore facts)
{
    /// <exception cref="Storage.StoreException">The store cannot be read.</exception>
    public Answer On(DateOnly day, Asked asked, long guildId, int most)
    {
        var answer = answerer.Ask(asked, guildId, most);
        var held = Held(answer, day, guildId);
        if (held.Count == 0 && answer is Answer.Found)
        {
            // Where more positions fit than one answer holds, those of the day's month and year may not be among them.
            held = Times(day).Select(when => Held(answerer.Ask(asked with { When = when }, guildId, most), day, guildId)).FirstOrDefault(found => found.Count > 0) ?? [];
        }

        return held.Count > 0 ? new Answer.Found(answer.Question, held)
            : answer is Answer.Found found ? new Answer.None(
                answer.Question, Why.Time, new Reason(Phrases.NoneHeld, ("day", DayText.Short(Day.Of(day)))), [.. found.Items.Take(AnswerPost.PageSize)])
            : answer;
    }

    private List<Scored> Held(Answer answer, DateOnly day, long guildId) => answer is not Answer.Found found ? []
        : [.. found.Items
            .Select(scored => scored.Item is Item.Known known && HeldOn(known.Fact, day, guildId) is { } fact ? scored with { Item = new Item.Known(fact) } : null)
            .OfType<Scored>()
            .DistinctBy(scored => ((Item.Known)scored.Item).Fact.Id)
            .OrderByDescending(scored => ((Item.Known)scored.Item).Fact.On?.First ?? DateOnly.MinValue)
            .ThenByDescending(scored => scored.Score)];

    // Of a chain of positions that replaced one another, the one that stood on the day.
    private Fact? HeldOn(Fact position, DateOnly day, long guildId)
    {
        var seen = new HashSet<long>();
        Fact? held = position;
        while (held is not null && seen.Add(held.Id))
        {
            if (held.On is not { } since || since.First <= day)
            {
                return held.SupersededBy is not null && (held.HeldUntil is null || held.HeldUntil.Value.First <= day) ? null : held;
            }

            held = held.Supersedes is { } earlier && facts.Find(guildId, [earlier]) is [var found] ? found : null;
        }

        return null;
    }

    private static IEnumerable<string> Times(DateOnly day)
    {
        var culture = CultureInfo.InvariantCulture;
        yield return day.ToString("MMMM yyyy", culture);
        yield return day.ToString("yyyy", culture);
        yield return day.AddYears(-1).ToString("yyyy", culture);
    }
}
