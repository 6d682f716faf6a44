namespace TalksBot.TryPage.Tests.Markdown;

public sealed class BlockTests
{
    [Theory]
    [InlineData("# a", "<h3 class=\"md-h1\">a</h3>")]
    [InlineData("## a ##", "<h4 class=\"md-h2\">a</h4>")]
    [InlineData("### **a**", "<h5 class=\"md-h3\"><strong>a</strong></h5>")]
    [InlineData("-# a", "<small class=\"md-subtext\">a</small>")]
    [InlineData("# a\nb", "<h3 class=\"md-h1\">a</h3><p>b</p>")]
    [InlineData("a\n# b", "<p>a</p><h3 class=\"md-h1\">b</h3>")]
    [InlineData("a\n\n# b", "<p>a</p><br><h3 class=\"md-h1\">b</h3>")]
    public async Task Headings_and_subtext_are_single_lines(string text, string html) =>
        Assert.Equal(html, await PlainAsync(text));

    [Theory]
    [InlineData("> a\n> b\nc", "<blockquote><p>a<br>b</p></blockquote><p>c</p>")]
    [InlineData("a\n> b", "<p>a</p><blockquote><p>b</p></blockquote>")]
    [InlineData("> a\n> \n> b", "<blockquote><p>a<br><br>b</p></blockquote>")]
    [InlineData("> # a\n> - b", "<blockquote><h3 class=\"md-h1\">a</h3><ul><li><p>b</p></li></ul></blockquote>")]
    [InlineData("a\n>>> b\n\n# c\nd", "<p>a</p><blockquote><p>b</p><br><h3 class=\"md-h1\">c</h3><p>d</p></blockquote>")]
    [InlineData("> > a", "<blockquote><p>&gt; a</p></blockquote>")]
    [InlineData(">a", "<p>&gt;a</p>")]
    public async Task Quotes_take_marked_lines_or_all_the_rest(string text, string html) =>
        Assert.Equal(html, await PlainAsync(text));

    [Theory]
    [InlineData("- a\n* b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>")]
    [InlineData("1. a\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>")]
    [InlineData("3. a", "<ol start=\"3\"><li><p>a</p></li></ol>")]
    [InlineData("- a\n - b\n- c", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>")]
    [InlineData("- a\n  b\nc", "<ul><li><p>a<br>b</p></li></ul><p>c</p>")]
    [InlineData("- a\n\n- b", "<ul><li><p>a</p></li></ul><br><ul><li><p>b</p></li></ul>")]
    [InlineData("a\n- b", "<p>a</p><ul><li><p>b</p></li></ul>")]
    [InlineData("- # a", "<ul><li><h3 class=\"md-h1\">a</h3></li></ul>")]
    public async Task Lists_have_points_and_points_have_lists(string text, string html) =>
        Assert.Equal(html, await PlainAsync(text));

    [Theory]
    [InlineData("```\na\n```", "<div><pre><code>a</code></pre></div>")]
    [InlineData("```cs\nvar a;\n\n  # b\n```", "<div><pre><code data-language=\"cs\">var a;\n\n  # b</code></pre></div>")]
    [InlineData("```cs```", "<div><pre><code>cs</code></pre></div>")]
    [InlineData("a ```b``` c", "<div>a <pre><code>b</code></pre> c</div>")]
    [InlineData("a\n```\n> b\n- c\n```\nd", "<div>a<br><pre><code>&gt; b\n- c</code></pre>d</div>")]
    [InlineData("> ```\n> a\n>   b\n> ```", "<blockquote><div><pre><code>a\n  b</code></pre></div></blockquote>")]
    [InlineData("- ```\n  a\n  ```", "<ul><li><div><pre><code>a</code></pre></div></li></ul>")]
    [InlineData("```\n**a** <@1> \\* <b>\n```", "<div><pre><code>**a** &lt;@1&gt; \\* &lt;b&gt;</code></pre></div>")]
    [InlineData("**a ```b``` c**", "<div><strong>a <pre><code>b</code></pre> c</strong></div>")]
    public async Task Blocks_of_code_stand_anywhere_and_keep_all(string text, string html) =>
        Assert.Equal(html, await PlainAsync(text));

    [Theory]
    [InlineData("#a")]
    [InlineData("#### a")]
    [InlineData("# ")]
    [InlineData("-#a")]
    [InlineData("+ a")]
    [InlineData("1) a")]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("a<br>---")]
    [InlineData("a<br>===")]
    [InlineData("| a | b |<br>|---|---|<br>| 1 | 2 |")]
    [InlineData("~~~<br>a")]
    [InlineData("[a]: https:/a")]
    public async Task What_discord_has_no_block_for_is_text(string html) =>
        Assert.Equal($"<p>{html}</p>", await PlainAsync(html.Replace("<br>", "\n", StringComparison.Ordinal)));

    [Fact]
    public async Task Indentation_makes_no_code() =>
        Assert.DoesNotContain("<pre", await PlainAsync("a\n\n    b"), StringComparison.Ordinal);

    /// <summary>Without the classes that every paragraph and block of code has.</summary>
    private static async Task<string> PlainAsync(string text) => (await Shown.AsHtmlAsync(text))
        .Replace(" class=\"md-p\"", "", StringComparison.Ordinal)
        .Replace(" class=\"md-pre\"", "", StringComparison.Ordinal);
}
