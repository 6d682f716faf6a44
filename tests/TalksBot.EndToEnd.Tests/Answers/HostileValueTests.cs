using System.Text.Json.Nodes;
using TalksBot.EndToEnd.Tests.Running;

namespace TalksBot.EndToEnd.Tests.Answers;

/// <summary>What no client sends, and what members do send: the shared bot's log and wire are held to the promises at the end.</summary>
public sealed class HostileValueTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const int LongestText = 4000;

    private static readonly (string Command, (string Name, string Value)[] Options)[] Commands =
    [
        ("ask", [("question", "x")]), ("quote", [("speaker", "x"), ("topic", "x"), ("when", "x")]), ("when", [("event", "x")]),
        ("position", [("party", "x"), ("topic", "x"), ("as-of", "x")]), ("compare", [("first", "x"), ("second", "x"), ("topic", "x")]),
        ("who", [("name", "x")]), ("timeline", [("from", "x"), ("to", "x")]),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Values => new(
        "",
        "   \t\r\n ",
        "\" OR * NEAR(a b, 2) -x : ^y {z} AND NOT",
        "statement: nato* OR (",
        "'; drop table facts; --",
        "x' union select token from settings --",
        "\"“”«»„‘’'`",
        "@everyone @here <@1> <@&2> <#3> </ask:4> <:e:5> <t:0>",
        "\u202Etxet desrever\u202C \u2066x\u2069 \u200B\u200D\uFEFF",
        "```js\ncode``` **bold** __u__ ~~s~~ ||spoiler|| > quote\n# heading\n- list",
        "[click](https://evil.example) https://evil.example <https://evil.example>",
        "\ud800 lone \udc00 surrogates",
        "𝕱𝖆𝖓𝖈𝖞 🏴‍☠️ نص عربي 漢字",
        "\0\u0001\u001b[31m",
        "%s %n {0} {question} {name} $(id) ../../etc/passwd",
        "a|b|c\\!\\:page:1",
        new string('x', 6000),
        string.Concat(Enumerable.Repeat("nato expansion ", 400)),
        new string('*', 400),
        string.Concat(Enumerable.Repeat("\u0301", 1000)));

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_hostile_option_value_gets_an_answer_or_a_clear_message(string hostile)
    {
        foreach (var (command, options) in Commands)
        {
            var caller = shared.Bot.Member.Altered(interaction => Fill(interaction, hostile));
            var answer = await (await caller.SlashAsync(command, [.. options.Select(option => new LocalDiscord.Driving.SlashOption(option.Name, option.Value))], Ct))
                .WaitForAnswerAsync(Ct);

            Assert.InRange(answer.Text.Length, 1, LongestText);
            Assert.Empty(answer.Pings);
            Assert.DoesNotContain("Something went wrong", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', answer.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_hostile_text_in_a_completing_field_gets_choices_that_fit(string hostile)
    {
        var caller = shared.Bot.Member.Altered(interaction => Fill(interaction, hostile));
        foreach (var (command, option) in (IReadOnlyList<(string, string)>)[("ask", "question"), ("who", "name"), ("timeline", "from")])
        {
            var choices = await (await caller.TypeAsync(command, (option, "x"), [], Ct)).WaitForChoicesAsync(Ct);
            Assert.InRange(choices.Count, 0, 25);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_hostile_message_can_be_checked(string hostile)
    {
        var message = shared.Bot.Discord.As(shared.Bot.Discord.Moderator).InChannel(shared.Bot.Discord.Talks).Say("x");
        var caller = shared.Bot.Member.Altered(interaction =>
            interaction["data"]!["resolved"]!["messages"]!.AsObject().Single().Value!["content"] = $"Ryabkov: “{hostile}” and “NATO {hostile}”");
        var answer = await (await caller.UseOnMessageAsync("Check quote", message, Ct)).WaitForAnswerAsync(Ct);

        Assert.InRange(answer.Text.Length, 1, LongestText);
        Assert.DoesNotContain("Something went wrong", answer.Text, StringComparison.Ordinal);
    }

    private static void Fill(JsonObject interaction, string value)
    {
        foreach (var option in interaction["data"]!["options"]!.AsArray())
        {
            option!["value"] = value;
        }
    }
}
