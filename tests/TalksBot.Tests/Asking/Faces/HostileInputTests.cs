using System.Text.RegularExpressions;

namespace TalksBot.Tests.Asking.Faces;

public sealed class HostileInputTests
{
    public static TheoryData<string> Hostile => new(
        "\" OR * NEAR(a b, 2) -x : ^y {z} AND NOT",
        "'; drop table facts; --",
        "@everyone @here <@1> <@&2> <#3> </ask:4> <:e:5> <t:0>",
        "\u202Etxet desrever\u202C \u2066x\u2069 \u200B\u200D\uFEFF",
        "```js\ncode``` **bold** __u__ ~~s~~ ||spoiler|| > quote\n# heading\n- list",
        "[click](https://evil.example) https://evil.example <https://evil.example>",
        "\ud800 lone \udc00 surrogates",
        "𝕱𝖆𝖓𝖈𝖞 🏴‍☠️ نص عربي 漢字",
        "\0\u0001\u001b[31m",
        "   \t\n ",
        "",
        "_a1 _k0 _g77 _t1",
        "%s %n {0} {question} {name}",
        "tolls|x|y|z\\!\\",
        new string('x', 6000),
        string.Concat(Enumerable.Repeat("tolls ", 1000)),
        new string('*', 400),
        string.Concat(Enumerable.Repeat("“\"«", 100)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task No_option_value_breaks_a_command(string hostile)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);
        (string Command, string[] Options)[] commands =
        [
            ("ask", ["question"]), ("quote", ["speaker", "topic", "when"]), ("when", ["event"]), ("position", ["party", "topic", "as-of"]),
            ("compare", ["first", "second", "topic"]), ("who", ["name"]), ("timeline", ["from", "to"]),
        ];

        foreach (var (command, options) in commands)
        {
            AssertHarmless((await bot.Slash(command, [.. options.Select(option => (option, (object)hostile))])).Text());
            foreach (var option in options)
            {
                AssertHarmless((await bot.Slash(command, (option, hostile))).Text());
                Assert.All(await bot.Complete(command, option, hostile), choice => Assert.InRange(choice.Value.Length, 1, 100));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task No_message_breaks_the_check_of_quotes(string hostile)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        AssertHarmless((await bot.CheckQuote(hostile)).Text());
        AssertHarmless((await bot.CheckQuote($"Lind said “{hostile}” and “We will not lower {hostile} the tolls before the spring”")).Text());
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task No_dispute_breaks_its_form(string hostile)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        AssertHarmless((await bot.Submit("dispute:1:1", hostile)).Text());
    }

    [Fact]
    public async Task Hostile_words_in_the_store_are_disarmed_wherever_they_are_shown()
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        foreach (var reply in new[]
        {
            await bot.Slash("quote", ("speaker", "Trap")),
            await bot.Slash("who", ("name", "Trap")),
            await bot.Slash("compare", ("first", "Trap"), ("second", "Lind")),
            await bot.CheckQuote("Lind: “look: [free](https://evil.example)”"),
        })
        {
            AssertHarmless(reply.Text());
        }
    }

    [Theory]
    [InlineData("ask", "question", 400)]
    [InlineData("who", "name", 120)]
    public async Task A_text_longer_than_the_option_takes_is_refused_to_the_asker_alone(string command, string option, int most)
    {
        using var bot = TalkingBot.With(TestTalks.Harbour);

        var reply = await bot.Slash(command, (option, new string('x', most + 1)));

        Assert.Equal($"`{option}` takes at most {most} characters.", reply.Text());
        Assert.True(reply.IsPrivate());
    }

    // What a member typed or the store holds may stand there only disarmed: no ping, no link of its own, no control or direction mark.
    private static void AssertHarmless(string text)
    {
        Assert.DoesNotMatch("@(everyone|here)", text);
        Assert.DoesNotMatch(@"(?<!\\)<(@|#|/|:|a:|id:)", text);
        Assert.DoesNotMatch(new Regex(@"\]\(<?https://evil"), text);
        Assert.DoesNotMatch("```", text.Replace("\\`", "", StringComparison.Ordinal));
        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069\uFEFF\\x00-\\x09\\x0b-\\x1f]", text);

        // A joiner is a part of emoji and of some scripts; one that joins nothing only hides.
        Assert.DoesNotMatch(@"(^|[\s\p{P}])\u200D|\u200D($|[\s\p{P}])", text);
    }
}
