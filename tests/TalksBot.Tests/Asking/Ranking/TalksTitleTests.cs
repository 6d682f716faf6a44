using TalksBot.Asking.Ranking;
using TalksBot.Facts.Words;

namespace TalksBot.Tests.Asking.Ranking;

public sealed class TalksTitleTests
{
    private static readonly WordReader Reader = new(new Stemmer(new Dictionary<string, string>()));

    [Theory]
    [InlineData("Norvania-Sudria talks on ceasefire, prisoners and self-rule, Lindhaven, spring 2018", "on ceasefire, prisoners and self-rule")]
    [InlineData("Talks on the dam, 2019-2021", "on the dam")]
    [InlineData("Peace talks on Korvia between Norland and Sudmark, 2020", "on Korvia ")]
    [InlineData("Talks on 1,200 islands, Lindhaven", "on 1,200 islands")]
    [InlineData("River talks", "")]
    [InlineData("Talks on", "on")]
    public void It_tells_what_they_are_on(string title, string subject)
    {
        var (from, to) = TalksTitle.Subject(title, Reader.Read(title));
        Assert.Equal(subject, title[from..to]);
    }
}
