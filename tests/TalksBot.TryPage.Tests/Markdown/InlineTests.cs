namespace TalksBot.TryPage.Tests.Markdown;

public sealed class InlineTests
{
    [Theory]
    [InlineData("**a**", "<strong>a</strong>")]
    [InlineData("*a*", "<em>a</em>")]
    [InlineData("_a_", "<em>a</em>")]
    [InlineData("__a__", "<u>a</u>")]
    [InlineData("~~a~~", "<s>a</s>")]
    [InlineData("`a`", "<code class=\"md-code\">a</code>")]
    [InlineData("``a ` b``", "<code class=\"md-code\">a ` b</code>")]
    [InlineData("`` `a` ``", "<code class=\"md-code\">`a`</code>")]
    [InlineData("***a***", "<em><strong>a</strong></em>")]
    [InlineData("__**a** b__", "<u><strong>a</strong> b</u>")]
    [InlineData("**a *b* c**", "<strong>a <em>b</em> c</strong>")]
    [InlineData("*a **b** c*", "<em>a <strong>b</strong> c</em>")]
    public async Task Each_span_has_its_element(string text, string html) =>
        Assert.Equal($"<p class=\"md-p\">{html}</p>", await Shown.AsHtmlAsync(text));

    [Theory]
    [InlineData("** a **", "<strong> a </strong>")]
    [InlineData("~~ a ~~", "<s> a </s>")]
    [InlineData("a__b__c", "a<u>b</u>c")]
    [InlineData("**a\nb**", "<strong>a<br>b</strong>")]
    [InlineData("**a\n\nb**", "<strong>a<br><br>b</strong>")]
    [InlineData("~a~", "~a~")]
    [InlineData("* a *b", "* a *b")]
    [InlineData("**a `b** c`", "<strong>a `b</strong> c`")]
    [InlineData("**a__**b__", "<strong>a__</strong>b__")]
    [InlineData("****", "<em>**</em>")]
    public async Task Spans_end_where_discord_ends_them_and_not_commonmark(string text, string html) =>
        Assert.Contains(html, await Shown.AsHtmlAsync("x " + text), StringComparison.Ordinal);

    [Theory]
    [InlineData("snake_case_name")]
    [InlineData("2 * 3 * 4")]
    [InlineData("**a")]
    [InlineData("a||b")]
    [InlineData("`a")]
    [InlineData("```a")]
    [InlineData("[a](")]
    [InlineData("a_b")]
    [InlineData("[a][b] and [c]")]
    [InlineData("![a] b")]
    [InlineData("a [^1]")]
    [InlineData("@everyones and a@b")]
    public async Task What_is_no_marker_stays_as_typed(string text) =>
        Assert.Equal($"<p class=\"md-p\">{text}</p>", await Shown.AsHtmlAsync(text));

    [Theory]
    [InlineData(@"\*a\*", "*a*")]
    [InlineData(@"\_a\_ \~\~b\~\~ \|\|c\|\|", "_a_ ~~b~~ ||c||")]
    [InlineData(@"\`a\`", "`a`")]
    [InlineData(@"\\*a*", @"\<em>a</em>")]
    [InlineData(@"**a\** b**", "<strong>a** b</strong>")]
    [InlineData(@"\<@1>", "&lt;@1&gt;")]
    [InlineData(@"\[a](b)", "[a](b)")]
    [InlineData(@"https\://a.example", "https://a.example")]
    [InlineData(@"\# a", "# a")]
    [InlineData(@"\- a", "- a")]
    [InlineData(@"\> a", "&gt; a")]
    [InlineData(@"1\. a", "1. a")]
    [InlineData(@"\-# a", "-# a")]
    [InlineData(@"\```a```", "```a```")]
    [InlineData("\\\U0001F600", "&#x1F600;")]
    [InlineData(@"a\b \ c\", @"a\b \ c\")]
    public async Task A_backslash_takes_a_markers_meaning(string text, string html) =>
        Assert.Equal($"<p class=\"md-p\">{html}</p>", await Shown.AsHtmlAsync(text));

    [Fact]
    public async Task Line_breaks_and_empty_lines_are_kept() =>
        Assert.Equal("<p class=\"md-p\">a<br>b<br><br><br>c</p>", await Shown.AsHtmlAsync("a\r\nb  \n\n\nc\n\n"));
}
