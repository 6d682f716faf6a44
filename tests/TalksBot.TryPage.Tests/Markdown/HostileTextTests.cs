using System.Diagnostics;
using System.Text.RegularExpressions;
using CsCheck;

namespace TalksBot.TryPage.Tests.Markdown;

public sealed partial class HostileTextTests
{
    private static readonly string[] Allowed =
    [
        "p", "div", "br", "strong", "em", "u", "s", "code", "pre", "blockquote", "h3", "h4", "h5", "small", "a", "ul", "ol", "li",
        "button", "span", "reader-time",
    ];

    private static readonly string[] AllowedAttributes =
        ["class", "href", "title", "target", "rel", "start", "type", "aria-expanded", "value", "format", "data-language"];

    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "~~", "||", "`", "```", "```cs\n", "\n", "\n\n", "> ", ">>> ", "# ", "-# ", "- ", "  - ", "1. ", "\\", " ",
        "[", "](", "](https://a.example)", ")", "<", ">", "https://a.example/", "<@1>", "<@", "<t:1:R>", "<:a:1>", "@everyone", "a", "word",
        "https://", "[a](http://", "<script>", "</script>", "<img src=x onerror=alert(1)>", "javascript:", "[a](javascript:a)", "\"",
        "'", "&lt;", "&", "\u202E", "\u200B", "\uD83D", "\0", "\t",
    ];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<b>a</b>")]
    [InlineData("<!-- a -->")]
    [InlineData("&lt;script&gt; &amp; &#60;")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("a \u202Eb\u202C \u200Bc \u2066d")]
    public async Task Html_entities_and_invisible_characters_are_shown_as_typed(string text)
    {
        var html = await Shown.AsHtmlAsync(text);

        Assert.Equal(["p"], Tags(html));
        Assert.Equal($"<p class=\"md-p\">{text}</p>", System.Net.WebUtility.HtmlDecode(html));
    }

    [Fact]
    public void No_text_makes_an_element_or_attribute_that_is_not_the_pages() =>
        Gen.OneOf(Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 40].Select(string.Concat), Gen.String).Sample(
            text =>
            {
                var html = Shown.AsHtmlAsync(text).GetAwaiter().GetResult();
                if (html.Contains("<button", StringComparison.Ordinal))
                {
                    html += Shown.AfterPressingAsync(text, 1).GetAwaiter().GetResult();
                }

                Assert.Subset(Allowed.ToHashSet(), Tags(html).ToHashSet());
                Assert.Subset(AllowedAttributes.ToHashSet(), Attributes(html).ToHashSet());
            },
            iter: 3_000,
            threads: 1);

    [Theory]
    [InlineData("*", 10_000)]
    [InlineData("_", 10_000)]
    [InlineData("*a ", 3_000)]
    [InlineData("**a_ ", 2_000)]
    [InlineData("|", 10_000)]
    [InlineData("`", 10_000)]
    [InlineData("` `` ", 2_000)]
    [InlineData("``` ", 2_500)]
    [InlineData("[", 4_000)]
    [InlineData("[a](", 2_500)]
    [InlineData("[a](<", 2_500)]
    [InlineData("](https://a", 900)]
    [InlineData("<", 10_000)]
    [InlineData("<@", 5_000)]
    [InlineData("h", 10_000)]
    [InlineData("https://", 1_250)]
    [InlineData("\\", 10_000)]
    [InlineData("> ", 5_000)]
    [InlineData(">>> ", 2_500)]
    [InlineData("- ", 5_000)]
    [InlineData("1. ", 3_000)]
    [InlineData("# ", 5_000)]
    [InlineData("-# ", 3_000)]
    [InlineData("\n", 10_000)]
    [InlineData("- a\n", 2_500)]
    [InlineData("> a\n\n", 2_000)]
    [InlineData("#", 10_000)]
    [InlineData("(", 10_000)]
    public async Task Endless_markers_are_shown_fast(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        await Shown.AsHtmlAsync("warm");
        var watch = Stopwatch.StartNew();

        await Shown.AsHtmlAsync(text + "a](https://a.example)");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Deeper_lists_than_discord_has_are_text()
    {
        var text = string.Join('\n', Enumerable.Range(0, 100).Select(depth => new string(' ', depth) + "- a"));

        Assert.Equal(11, Tags(await Shown.AsHtmlAsync(text)).Count(tag => tag == "ul"));
    }

    [Fact]
    public async Task A_text_longer_than_discord_sends_is_shown_unformatted() =>
        Assert.DoesNotContain("<strong>", await Shown.AsHtmlAsync("**a**" + new string('b', 20_000)), StringComparison.Ordinal);

    private static IEnumerable<string> Tags(string html) => Tag().Matches(html).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Attributes(string html) =>
        Tag().Matches(html).SelectMany(tag => tag.Groups[2].Captures).Select(attribute => attribute.Value);

    [GeneratedRegex("""<([^\s/>"]+)(?:\s+([^\s=>"]+)(?:="[^"]*")?)*\s*>""")]
    private static partial Regex Tag();
}
