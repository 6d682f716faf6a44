namespace TalksBot.TryPage.Tests.Markdown;

public sealed class DiscordThingsTests
{
    [Theory]
    [InlineData("<@1>", "@Mia &lt;b&gt;")]
    [InlineData("<@!1>", "@Mia &lt;b&gt;")]
    [InlineData("<@9>", "@unknown-user")]
    [InlineData("<@&2>", "@editors")]
    [InlineData("<@&9>", "@unknown-role")]
    [InlineData("<#3>", "#newsroom")]
    [InlineData("<#9>", "#unknown")]
    [InlineData("</ask:5>", "/ask")]
    [InlineData("</facts add:5>", "/facts add")]
    [InlineData("@everyone", "@everyone")]
    [InlineData("@here", "@here")]
    public async Task A_mention_is_shown_by_name(string text, string name) =>
        Assert.Equal($"<p class=\"md-p\"><span class=\"md-mention\">{name}</span></p>", await Shown.AsHtmlAsync(text));

    [Theory]
    [InlineData("<:parrot:12>")]
    [InlineData("<a:parrot:12>")]
    public async Task A_custom_emoji_is_shown_by_name(string text) =>
        Assert.Equal("<p class=\"md-p\"><span class=\"md-emoji\">:parrot:</span></p>", await Shown.AsHtmlAsync(text));

    [Theory]
    [InlineData("<t:1641715200>", "f", "9 January 2022 08:00 UTC")]
    [InlineData("<t:1641715200:t>", "t", "08:00 UTC")]
    [InlineData("<t:1641715200:T>", "T", "08:00:00 UTC")]
    [InlineData("<t:1641715200:d>", "d", "2022-01-09 UTC")]
    [InlineData("<t:1641715200:D>", "D", "9 January 2022 UTC")]
    [InlineData("<t:1641715200:f>", "f", "9 January 2022 08:00 UTC")]
    [InlineData("<t:1641715200:F>", "F", "Sunday, 9 January 2022 08:00 UTC")]
    [InlineData("<t:1641715200:s>", "s", "2022-01-09 08:00 UTC")]
    [InlineData("<t:1641715200:S>", "S", "2022-01-09 08:00:00 UTC")]
    [InlineData("<t:1641715200:R>", "R", "9 January 2022 08:00 UTC")]
    public async Task A_time_is_left_to_the_readers_browser(string text, string format, string utc) => Assert.Equal(
        $"<p class=\"md-p\"><reader-time value=\"1641715200\" format=\"{format}\">{utc}</reader-time></p>",
        await Shown.AsHtmlAsync(text));

    [Theory]
    [InlineData("<t:99999999999999999>")]
    [InlineData("<t:-99999999999999:R>")]
    [InlineData("<t:1:x>")]
    [InlineData("<t:>")]
    [InlineData("<@a>")]
    [InlineData("<@99999999999999999999>")]
    [InlineData("<@>")]
    [InlineData("</:5>")]
    [InlineData("<:a b:1>")]
    [InlineData("< @1>")]
    [InlineData("<>")]
    public async Task What_discord_could_not_have_written_is_text(string text) => Assert.Equal(
        $"<p class=\"md-p\">{System.Net.WebUtility.HtmlEncode(text)}</p>",
        await Shown.AsHtmlAsync(text));
}
