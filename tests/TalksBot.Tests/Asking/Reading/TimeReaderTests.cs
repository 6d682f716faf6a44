using System.Globalization;
using CsCheck;
using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;

namespace TalksBot.Tests.Asking.Reading;

public sealed class TimeReaderTests
{
    private static readonly WordReader Reader = new(new Stemmer(new Dictionary<string, string>()));

    [Theory]
    [InlineData("on 10 January 2022", "2022-01-10", "2022-01-10")]
    [InlineData("on january 10th, 2022", "2022-01-10", "2022-01-10")]
    [InlineData("the 3rd of March 2020", "2020-03-03", "2020-03-03")]
    [InlineData("on 2022-01-10", "2022-01-10", "2022-01-10")]
    [InlineData("on 10.01.2022", "2022-01-10", "2022-01-10")]
    [InlineData("on 2022-02-31", "2022-02-28", "2022-02-28")]
    [InlineData("jan 2022", "2022-01-01", "2022-01-31")]
    [InlineData("in February 2024", "2024-02-01", "2024-02-29")]
    [InlineData("may 2020", "2020-05-01", "2020-05-31")]
    [InlineData("in 2014", "2014-01-01", "2014-12-31")]
    [InlineData("before November 2021", "0001-01-01", "2021-10-31")]
    [InlineData("until 2021", "0001-01-01", "2020-12-31")]
    [InlineData("after 10 January 2022", "2022-01-11", "9999-12-31")]
    [InlineData("since 1997", "1997-01-01", "9999-12-31")]
    public void A_day_month_or_year_is_a_span(string text, string from, string to)
    {
        var span = Assert.IsType<AskedTime.Span>(Single(text));
        Assert.Equal((from, to), (Iso(span.From), Iso(span.To)));
    }

    [Theory]
    [InlineData("what is scheduled on the 12th", "2020-06-12")]
    [InlineData("on the 30th what happens", "2020-05-30")]
    public void A_day_of_no_month_is_the_one_nearest_to_the_talks(string text, string day)
    {
        var time = Single(text);
        Assert.True(time.Holds(Day.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture)), new DateOnly(2020, 6, 10)));
        Assert.False(time.Holds(Day.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(1)), new DateOnly(2020, 6, 10)));
    }

    [Theory]
    [InlineData("who took part in the 7th round")]
    [InlineData("on the 100th pillar")]
    [InlineData("after the 3rd session")]
    public void What_is_counted_is_no_day(string text) => Assert.Empty(TimeReader.Read(Reader.Read(text)).Times);

    [Theory]
    [InlineData("who met on sunday", DayOfWeek.Sunday)]
    [InlineData("Sunday's meeting", DayOfWeek.Sunday)]
    [InlineData("on thurs", DayOfWeek.Thursday)]
    [InlineData("last on wed", DayOfWeek.Wednesday)]
    public void A_weekday_is_one_of_any_week(string text, DayOfWeek day) => Assert.Equal(day, Assert.IsType<AskedTime.Weekday>(Single(text)).Which);

    [Theory]
    [InlineData("what happened in march", 3)]
    [InlineData("what may happen in may", 5)]
    [InlineData("the august meeting", 8)]
    public void A_month_alone_is_one_of_any_year(string text, int month) => Assert.Equal(month, Assert.IsType<AskedTime.Month>(Single(text)).Which);

    [Theory]
    [InlineData("may the river dry up")]
    [InlineData("who may fish")]
    [InlineData("the march of the fishermen")]
    [InlineData("they sat in the sun")]
    [InlineData("who wed whom")]
    [InlineData("5000 men and 1,997 boats")]
    [InlineData("the last word")]
    [InlineData("this dam")]
    [InlineData("3 of them")]
    [InlineData("")]
    public void Words_that_only_look_like_a_time_are_none(string text) => Assert.Empty(TimeReader.Read(Reader.Read(text)).Times);

    // Wednesday, 10 June 2020.
    [Theory]
    [InlineData("yesterday", "2020-06-09", "2020-06-09")]
    [InlineData("today", "2020-06-10", "2020-06-10")]
    [InlineData("tomorrow", "2020-06-11", "2020-06-11")]
    [InlineData("last week", "2020-06-01", "2020-06-07")]
    [InlineData("this week", "2020-06-08", "2020-06-14")]
    [InlineData("next week", "2020-06-15", "2020-06-21")]
    [InlineData("last weekend", "2020-06-06", "2020-06-07")]
    [InlineData("last month", "2020-05-01", "2020-05-31")]
    [InlineData("next year", "2021-01-01", "2021-12-31")]
    [InlineData("two days ago", "2020-06-08", "2020-06-08")]
    [InlineData("3 weeks ago", "2020-05-18", "2020-05-24")]
    [InlineData("a year ago", "2019-01-01", "2019-12-31")]
    [InlineData("on 12 June", "2020-06-12", "2020-06-12")]
    [InlineData("on 20 December", "2019-12-20", "2019-12-20")]
    public void A_relative_time_is_counted_from_the_day_that_it_is_asked_of(string text, string first, string last)
    {
        var anchor = new DateOnly(2020, 6, 10);
        var time = Single(text);

        Assert.True(time.Holds(DayOf(first), anchor) && time.Holds(DayOf(last), anchor));
        Assert.False(time.Holds(Day.Of(DayOf(first).First.AddDays(-1)), anchor) || time.Holds(Day.Of(DayOf(last).First.AddDays(1)), anchor));
    }

    [Theory]
    [InlineData("after 10 June", "2020-06-11", "2020-06-10")]
    [InlineData("before 10 June", "2020-06-09", "2020-06-10")]
    [InlineData("until yesterday", "2020-06-08", "2020-06-09")]
    [InlineData("since last week", "2020-06-10", "2020-05-31")]
    [InlineData("before last month", "2020-04-30", "2020-05-01")]
    [InlineData("before Monday", "2020-06-07", "2020-06-08")]
    [InlineData("before Friday", "2020-06-11", "2020-06-12")]
    [InlineData("after sunday", "2020-06-08", "2020-06-07")]
    [InlineData("since tuesday", "2020-06-09", "2020-06-08")]
    [InlineData("before June", "2020-05-31", "2020-06-01")]
    [InlineData("after May", "2020-06-01", "2020-05-31")]
    [InlineData("since sept", "2020-09-01", "2020-08-31")]
    [InlineData("after march", "2020-04-01", "2020-03-31")]
    [InlineData("before 20 December", "2019-12-19", "2019-12-20")]
    public void Before_and_after_a_day_without_its_year_are_other_days(string text, string held, string not)
    {
        var anchor = new DateOnly(2020, 6, 10);
        Assert.True(Single(text).Holds(DayOf(held), anchor));
        Assert.False(Single(text).Holds(DayOf(not), anchor));
    }

    [Theory]
    [InlineData("in 2020", "2020", true)]
    [InlineData("in march 2020", "2020", false)]
    [InlineData("in march 2020", "2020-03", true)]
    [InlineData("on 3 march 2020", "2020-04", false)]
    [InlineData("in march", "2020-03", true)]
    [InlineData("in march", "2020", false)]
    [InlineData("on monday", "2020-06", false)]
    public void A_day_known_by_its_month_or_year_fits_a_time_as_long(string text, string day, bool fits) =>
        Assert.Equal(fits, Single(text).Holds(DayOf(day), new DateOnly(2020, 6, 10)));

    [Fact]
    public void The_words_of_a_time_are_taken_and_no_others() =>
        Assert.Equal([false, false, true, true, true, false], TimeReader.Read(Reader.Read("opened on 10 January 2022 there")).Taken);

    [Fact]
    public void Several_times_are_all_read() => Assert.Equal(
        ["sunday", "march 2020", "1997"], TimeReader.Read(Reader.Read("on sunday or in march 2020 or since 1997")).Times.Select(time => time.Text));

    [Fact]
    public void No_heap_of_times_breaks_the_reading_or_the_comparing() =>
        Gen.Select(Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 8], Gen.Int[1850, 2150], Gen.Int[0, 365]).Sample((pieces, year, day) =>
        {
            var words = Reader.Read(string.Join(' ', pieces));
            var (times, taken) = TimeReader.Read(words);
            Assert.Equal(words.Count, taken.Length);
            Assert.Equal(times.Count > 0, taken.Contains(true));
            var anchor = new DateOnly(year, 1, 1).AddDays(day);

            // What fits a day may fit what is known by its month only, but for days counted from another: nobody can say that it was "this week".
            var month = new Day(new DateOnly(anchor.Year, anchor.Month, 1), DayPrecision.Month);
            Assert.All(times, time => Assert.True(time is AskedTime.Weekday or AskedTime.Relative || !time.Holds(Day.Of(anchor), anchor) || time.Holds(month, anchor), time.Text));
        });

    private static string[] Pieces =>
        """
        before after since until on in last next this 31 29 1 0 30th 2nd 400 399 1800 2200 2100 0001 9999 february feb may march december sunday sun
        week months years year ago earlier two a of - . 2020-02-30 31.12.2200 2200-12-31
        """.Split([' ', '\n']);

    private static AskedTime Single(string text) => Assert.Single(TimeReader.Read(Reader.Read(text)).Times);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Day DayOf(string text) => Day.TryParse(text, out var day) ? day : throw new FormatException(text);
}
