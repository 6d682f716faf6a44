using System.Text.Json;
using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.Driving;

namespace TalksBot.EndToEnd.Tests.Answers;

public sealed class CommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private RunningBot Bot => shared.Bot;

    public static TheoryData<string, string, string[]> Typed => new()
    {
        { "quote", "speaker=Ryabkov;topic=NATO", ["> “", "legal guarantees", "**Sergey Ryabkov**"] },
        { "quote", "speaker=Blinken;when=january 2022", ["breakthroughs", "to CNN"] },
        { "when", "event=NATO-Russia Council", ["12 January 2022"] },
        { "position", "party=Russia;topic=NATO expansion", ["demands", "NATO expansion"] },
        { "position", "party=Russia;topic=NATO expansion;as-of=2021-12-20", ["Russia demands a ban on further NATO expansion."] },
        { "compare", "first=Russia;second=United States", ["Russia", "United States"] },
        { "who", "name=Sherman", ["Wendy Sherman", "Deputy Secretary of State"] },
        { "timeline", "", ["Timeline: the beginning to the end"] },
        { "timeline", "from=2022-01-12;to=2022-01-13", ["NATO-Russia Council"] },
        { "sources", "", ["Sources", "No immediate major breakthrough"] },
        { "help", "", ["I answer questions about diplomatic talks with stored facts", "/ask", "Check quote"] },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task A_typed_command_answers_in_the_channel(string command, string options, string[] expected)
    {
        var answer = await Bot.SlashAsync(command, [.. Options(options)], Ct);

        Assert.All(expected, words => Assert.Contains(words, answer.Text, StringComparison.Ordinal));
        Assert.False(answer.IsEphemeral && command != "help");
    }

    [Fact]
    public async Task Every_command_answers_privately_when_asked_to()
    {
        foreach (var (command, options) in (IReadOnlyList<(string, string)>)
            [("quote", "speaker=Ryabkov"), ("when", "event=talks"), ("position", "party=NATO"), ("compare", "first=Russia;second=NATO"),
            ("who", "name=Biden"), ("timeline", ""), ("sources", ""), ("help", "")])
        {
            Assert.True((await Bot.SlashAsync(command, [.. Options(options), ("private", true)], Ct)).IsEphemeral, command);
        }
    }

    [Fact]
    public async Task Every_completing_option_offers_names_for_an_empty_field_and_for_a_begun_word()
    {
        var completing = Bot.Discord.Commands(null).Where(command => command.Type == 1)
            .SelectMany(command => Items(command.Json, "options")
                .Where(option => option.TryGetProperty("autocomplete", out var completes) && completes.GetBoolean())
                .Select(option => (command.Name, Option: option.GetProperty("name").GetString()!)))
            .ToList();

        Assert.Equal(
            ["ask question", "compare first", "compare second", "compare topic", "position as-of", "position party", "position topic", "quote speaker",
                "quote topic", "timeline from", "timeline to", "when event", "who name"],
            completing.Select(pair => $"{pair.Name} {pair.Option}").Order(StringComparer.Ordinal));
        foreach (var (command, option) in completing)
        {
            foreach (var typed in (IReadOnlyList<string>)["", "na"])
            {
                var choices = await (await Bot.Member.TypeAsync(command, (option, typed), [], Ct)).WaitForChoicesAsync(Ct);
                Assert.InRange(choices.Count, 1, 25);
            }
        }
    }

    [Fact]
    public async Task A_chosen_completion_is_answered()
    {
        var choices = await (await Bot.Member.TypeAsync("who", ("name", "stolt"), [], Ct)).WaitForChoicesAsync(Ct);
        var answer = await Bot.SlashAsync("who", [("name", choices[0].Value.GetString()!)], Ct);

        Assert.Equal("Jens Stoltenberg", choices[0].Name);
        Assert.Contains("Secretary-General", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“We need legal guarantees of the non-expansion of NATO and the elimination of everything that the alliance has created since 1997”, Ryabkov said.", "**Exact.**")]
    [InlineData("Ryabkov: “We need legal guarantees of the non-expansion of NATO”", "**Shortened.**")]
    [InlineData("Ryabkov: “We need legal guarantees of the expansion of NATO and the protection of everything that the alliance has created since 1997”", "**Altered.**")]
    [InlineData("Blinken: “We need legal guarantees of the non-expansion of NATO and the elimination of everything that the alliance has created since 1997”", "**Said by someone else.**")]
    [InlineData("“A dam on our own soil needs nobody's permission”", "**Not known.**")]
    public async Task Check_quote_says_from_a_messages_menu_whether_the_words_are_stored(string said, string verdict)
    {
        var message = Bot.Discord.As(Bot.Discord.Moderator).InChannel(Bot.Discord.Talks).Say(said);
        var answer = await (await Bot.Member.UseOnMessageAsync("Check quote", message, Ct)).WaitForAnswerAsync(Ct);

        Assert.Contains(verdict, answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsEphemeral);
    }

    private static IEnumerable<SlashOption> Options(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=')).Select(pair => new SlashOption(pair[0], pair[1]));

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) => owner.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;
}
