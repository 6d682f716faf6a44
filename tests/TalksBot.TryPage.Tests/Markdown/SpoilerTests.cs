namespace TalksBot.TryPage.Tests.Markdown;

public sealed class SpoilerTests
{
    private const string Hidden = "<button type=\"button\" class=\"md-spoiler\" aria-expanded=\"false\">Spoiler</button>";
    private const string Open = "<button type=\"button\" class=\"md-spoiler\" aria-expanded=\"true\">Spoiler</button>";

    [Theory]
    [InlineData("||a||")]
    [InlineData("|| a ||")]
    [InlineData("||a\n\nb||")]
    [InlineData("||`a`||")]
    [InlineData("||<@1>||")]
    public async Task A_spoiler_is_not_in_the_page_before_it_is_pressed(string text) =>
        Assert.Equal($"<p class=\"md-p\">{Hidden}</p>", await Shown.AsHtmlAsync(text));

    [Fact]
    public async Task Pressing_it_shows_what_it_hides_with_its_formatting() =>
        Assert.Equal(
            $"<p class=\"md-p\">x {Open}<span class=\"md-spoiler-text\"><strong>a</strong></span></p>",
            await Shown.AfterPressingAsync("x ||**a**||", 1));

    [Fact]
    public async Task Pressing_it_again_hides_it() =>
        Assert.Equal($"<p class=\"md-p\">{Hidden}</p>", await Shown.AfterPressingAsync("||a||", 2));

    [Fact]
    public async Task Two_spoilers_are_two_buttons() => Assert.Equal(
        $"<p class=\"md-p\">{Open}<span class=\"md-spoiler-text\">a</span> {Hidden}</p>",
        await Shown.AfterPressingAsync("||a|| ||b||", 1));

    [Fact]
    public async Task A_spoiler_hides_a_block_of_code() =>
        Assert.Equal(
            $"<div class=\"md-p\">{Open}<span class=\"md-spoiler-text\"><pre class=\"md-pre\"><code>a</code></pre></span></div>",
            await Shown.AfterPressingAsync("||```\na\n```||", 1));
}
