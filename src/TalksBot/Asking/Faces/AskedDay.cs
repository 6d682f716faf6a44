using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Asking.Faces;

/// <summary>Reads the days of a typed option: ISO 8601, "december 2021", "yesterday", or the name of a dated event.</summary>
internal sealed class AskedDay(WordReader words, Answerer answerer, TimeProvider clock)
{
    private static readonly WordSet Around = new("on in of the until since from");

    /// <summary>The first and the last day that are meant; null when it says no day.</summary>
    /// <exception cref="Storage.StoreException">The store cannot be read.</exception>
    public (DateOnly First, DateOnly Last)? Read(string text, long guildId)
    {
        // Days are counted with: the calendar's first and last years leave no room for that.
        if (Day.TryParse(text.Trim(), out var iso) && iso.First.Year is > 1 and < 9999)
        {
            return (iso.First, iso.Last);
        }

        var typed = words.Read(text);
        var (times, taken) = TimeReader.Read(typed);

        // "The meeting of 12 January" is an event, "on 12 january 2022" a day.
        if (times is [var time] && typed.Index().All(word => taken[word.Index] || Around.Contains(word.Item.Text)))
        {
            return Days(time);
        }

        var named = answerer.Ask(new Asked { Text = text, For = AskedFor.When, OnlyKind = FactKind.Date }, guildId, 1);
        return named is Answer.Found { Items: [{ Item: Item.Known { Fact.On: { } on } known }, ..] }
            && on.First.Year is > 1 and < 9999 && (known.Fact.Until ?? on) is { First.Year: < 9999 } end
            ? (on.First, end.Last)
            : null;
    }

    private (DateOnly, DateOnly)? Days(AskedTime time)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        switch (time)
        {
            case AskedTime.Span span:
                return (span.From, span.To);
            case AskedTime.Relative relative:
                return (relative.FirstOf(today), relative.LastOf(today));
            case AskedTime.Month month:
                // Without a year, the newest such month that has begun.
                var first = new DateOnly(month.Which <= today.Month ? today.Year : today.Year - 1, month.Which, 1);
                return (first, first.AddMonths(1).AddDays(-1));
            case AskedTime.Weekday weekday:
                var day = today.AddDays(-(((int)today.DayOfWeek - (int)weekday.Which + 7) % 7));
                return (day, day);
            default:
                return null;
        }
    }
}
