using System.Globalization;
using TalksBot.Facts;

namespace TalksBot.Tests.Facts;

public sealed class DayTests
{
    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-01", "2022-01-01", "2022-01-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2022-01-10", "2022-01-10", "2022-01-10")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    public void A_day_lasts_to_the_end_of_what_it_is_known_to_also_in_the_calendars_last_year(string text, string first, string last)
    {
        Assert.True(Day.TryParse(text, out var day));

        Assert.Equal((Iso(first), Iso(last)), (day.First, day.Last));
        Assert.Equal(text, day.ToString());
    }

    [Fact]
    public void Events_of_the_calendars_last_year_are_taken_in_and_given_back()
    {
        using var store = new TempStore();
        var pack = NewPack.Of(NewPack.Date("year", startsOn: "9999", endsOn: "9999", precision: "year"), NewPack.Date("month", startsOn: "9999-12", endsOn: "9999-12", precision: "month"));

        Assert.Equal(2, store.Import(pack).Facts.Added);
        Assert.Equal(pack, store.Export());
    }

    private static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
