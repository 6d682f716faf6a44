using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using TalksBot.Discord.Interactions;

namespace TalksBot.Discord.Tests.Interactions;

public sealed partial class MarkdownTests
{
    private static readonly string[] s_pieces =
    [
        "*", "_", "~~", "`", "```", "||", "\\", "[", "](", ")", "<@1>", "<#1>", "<:a:1>", "<t:1>", "https://", "@everyone", "@Here", "discord.gg/a",
        "# ", "-# ", "1. ", "> ", "\n", "\u202E", "\u200B", "\u200D", "\uD83D", "\0", "a", " ", "word", "é", "می", "😀", "3.5", ":", "(", "/",
    ];

    private static readonly Gen<string> s_nasty =
        Gen.Int[0, s_pieces.Length - 1].Array[0, 20].Select(pieces => string.Concat(pieces.Select(piece => s_pieces[piece])));

    [Theory]
    [InlineData("Mr. Smith (Geneva): \"We agreed on 3.5 million - no more.\"")]
    [InlineData("The steps: first talk, then sign. It ended 2-1; see p. 7 [sic] & [...]!")]
    [InlineData("#1 issue, ~5 people, a < b, I <3 it, AC/DC, 10:30, a|b, write to ada@example.org or @ada")]
    [InlineData("-5 degrees")]
    [InlineData("1.5 to 2")]
    public void Ordinary_sentences_stay_as_they_are(string sentence) => Assert.Equal(sentence, Markdown.Escape(sentence, 1000));

    [Theory]
    [InlineData("**bold** _it_ `code`", @"\*\*bold\*\* \_it\_ \`code\`")]
    [InlineData("~~gone~~ ||hidden||", @"\~\~gone\~\~ \|\|hidden\|\|")]
    [InlineData("see https://example.org/x", @"see https\://example.org/x")]
    [InlineData("HTTP://example.org and discord://x", @"HTTP\://example.org and discord\://x")]
    [InlineData("[click](https://example.org)", @"\[click](https\://example.org)")]
    [InlineData("discord.gg/abc", @"discord\.gg/abc")]
    [InlineData("<@123> <@&1> <#5> <:x:1> <a:x:1> <t:0:R> </ask:1> <id:guide>", "\\<@\u200B123> \\<@\u200B&1> \\<#5> \\<:x:1> \\<a:x:1> \\<t:0:R> \\</ask:1> \\<id:guide>")]
    [InlineData("@everyone @here @Everyone", "@\u200Beveryone @\u200Bhere @\u200BEveryone")]
    [InlineData("# head", @"\# head")]
    [InlineData("-# small", @"\-# small")]
    [InlineData("- item", @"\- item")]
    [InlineData("12. item", @"12\. item")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("back\\slash", @"back\\slash")]
    [InlineData("two\nlines\r\n\r\n# head", @"two lines # head")]
    public void What_would_format_link_or_mention_is_disarmed(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text, 1000));

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D🚀")]
    public void Joiners_that_belong_to_the_spelling_stay(string word) => Assert.Equal(word, Markdown.Clean(word));

    [Theory]
    [InlineData("a\u200Bb\u200Dc\u202Ed\uFEFF", "abcd")]
    [InlineData("a\0b\u001Bc", "abc")]
    [InlineData(" a \t\u00A0\u2028 b ", "a b")]
    [InlineData("a\uDB40\uDC41b", "ab")]
    public void What_hides_or_turns_text_goes(string text, string clean) => Assert.Equal(clean, Markdown.Clean(text));

    [Fact]
    public void A_pair_is_never_split_and_no_half_remains()
    {
        Assert.Equal("😀…", Markdown.Shorten("😀😀😀", 4));
        Assert.Equal("…", Markdown.Shorten("😀😀", 2));
        Assert.Equal("", Markdown.Shorten("abc", 0));
        Assert.Equal("ab", Markdown.Clean("a\uD83Db\uDE00"));
    }

    [Fact]
    public void Shortening_never_exceeds_the_limit_and_keeps_what_fits() =>
        Gen.Select(s_nasty, Gen.Int[0, 60]).Sample((text, longest) =>
        {
            var clean = Markdown.Clean(text);
            var shortened = Markdown.Shorten(clean, longest);
            Assert.True(shortened.Length <= longest);
            Assert.True(clean.Length > longest || shortened == clean);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shortened)));
        }, iter: 5000);

    [Fact]
    public void Nothing_that_people_write_is_read_by_Discord_as_more_than_text() =>
        s_nasty.Sample(text =>
        {
            var escaped = Markdown.Escape(text, 1000);
            Assert.DoesNotMatch(Meaning(), escaped);
            Assert.DoesNotContain(escaped, c => char.IsControl(c));
            Assert.Equal(Markdown.Clean(text), Shown(escaped));
        }, iter: 5000);

    // What a reader sees: a backslash hides itself before a sign, and a zero-width space is nothing.
    private static string Shown(string escaped) => EscapedSign().Replace(escaped, "$1").Replace("\u200B", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\\([^\p{L}\p{N}\s])")]
    private static partial Regex EscapedSign();

    // Each alternative begins where no backslash stands before it (an even number of them, that is).
    [GeneratedRegex("""
        (?<!\\)(?:\\\\)*(?:
            [*_`] | ~~ | \|\|
          | \[[^\]]*\]\(
          | <(?:@|\#|a?:|t:|/|id:|https?:)
          | ://
          | discord\.gg
          | @(?:everyone|here)
        )
        | ^(?:\#{1,3}\s | -\#\s | [-*+]\s | \d+\.\s | >)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();
}
