namespace TalksBot.TryPage.Tests.Markdown;

public sealed class LinkTests
{
    private const string Safe = "target=\"_blank\" rel=\"noopener noreferrer nofollow\"";

    [Theory]
    [InlineData("[a](https://a.example/b)", "https://a.example/b", "a")]
    [InlineData("[a](<http://a.example/b>)", "http://a.example/b", "a")]
    [InlineData("[**a** b](https://a.example/)", "https://a.example/", "<strong>a</strong> b")]
    [InlineData("[a [b] c](https://a.example/)", "https://a.example/", "a [b] c")]
    [InlineData("[a](https://a.example/b_(c))", "https://a.example/b_(c)", "a")]
    [InlineData("https://a.example/b", "https://a.example/b", "https://a.example/b")]
    [InlineData("<https://a.example/b>", "https://a.example/b", "https://a.example/b")]
    [InlineData("https://a.example/b_c_d", "https://a.example/b_c_d", "https://a.example/b_c_d")]
    public async Task Links_lead_out_safely(string text, string href, string shown) =>
        Assert.Equal($"<p class=\"md-p\"><a href=\"{href}\" {Safe}>{shown}</a></p>", await Shown.AsHtmlAsync(text));

    [Fact]
    public async Task A_link_has_its_title() => Assert.Contains(
        "<a href=\"https://a.example/\" title=\"b &quot; onclick\" target",
        await Shown.AsHtmlAsync("[a](https://a.example/ 'b \" onclick')"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("(https://a.example/b).", "(", ").")]
    [InlineData("\\[a](https://a.example/b)", "[a](", ")")]
    [InlineData("see https://a.example/b, c", "see ", ", c")]
    [InlineData("**https://a.example/b**", "<strong>", "</strong>")]
    public async Task An_address_ends_before_the_sentences_punctuation(string text, string before, string after) =>
        Assert.Equal(
            $"<p class=\"md-p\">{before}<a href=\"https://a.example/b\" {Safe}>https://a.example/b</a>{after}</p>",
            await Shown.AsHtmlAsync(text));

    [Theory]
    [InlineData(@"[\*a](https://a.example)", @">\*a</a>")]
    [InlineData(@"[a\](https://a.example)", @">a\</a>")]
    public async Task In_a_links_text_the_backslash_is_shown(string text, string html) =>
        Assert.Contains(html, await Shown.AsHtmlAsync(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JavaScript:alert(1))")]
    [InlineData("[x](<javascript:alert(1)>)")]
    [InlineData("[x](java\nscript:alert(1))")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[x](vbscript:a)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//a.example)")]
    [InlineData("[x](/a)")]
    [InlineData("[x](https://)")]
    [InlineData("[x](https:// a)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<ftp://a.example>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("[https://a.example](https://b.example)")]
    [InlineData("[x][y]\n\n[y]: https:/a.example")]
    [InlineData("![x](javascript:a)")]
    public async Task Nothing_but_an_honest_web_address_is_a_link(string text) =>
        Assert.DoesNotContain("<a ", await Shown.AsHtmlAsync(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](https://a.example/\"onmouseover=\"alert(1))")]
    [InlineData("https://a.example/\"onmouseover=\"alert(1)")]
    [InlineData("<https://a.example/\"onmouseover='alert(1)'>")]
    public async Task A_quote_in_an_address_stays_in_the_attribute(string text)
    {
        var html = await Shown.AsHtmlAsync(text);

        Assert.Contains("<a href=\"https://a.example/%22onmouseover=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"onmouseover", html, StringComparison.Ordinal);
    }
}
