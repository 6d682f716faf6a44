using TalksBot.Discord.Interactions;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Interactions;

public sealed class AutocompleteTests
{
    private const string Typing = """[{"name":"who","type":3,"value":"Ad","focused":true},{"name":"kind","type":3,"value":"quote"}]""";

    [Fact]
    public async Task I10_At_most_25_choices_are_sent_and_values_over_the_limit_are_left_out()
    {
        var answer = await AskAsync(Typing, (call, _) => Choices(
            Enumerable.Range(0, 30).Select(i => new Choice($"{call.Option} {call.Typed} {call.Options.Text("kind")} {i}", $"{i}"))
                .Prepend(new Choice(new string('n', 101), "long name"))
                .Prepend(new Choice("long value", new string('v', 101)))));

        Assert.Equal(8, answer.Type);
        var choices = answer.Data.GetProperty("choices");
        Assert.Equal(25, choices.GetArrayLength());
        Assert.Equal(new string('n', 99) + "…", choices[0].GetProperty("name").GetString());
        Assert.Equal("who Ad quote 0", choices[1].GetProperty("name").GetString());
        Assert.Equal("0", choices[1].GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"12a\"", "12a")]
    [InlineData("12", "12")]
    [InlineData("1.5", "1.5")]
    public async Task I10_A_number_option_may_be_typed_as_anything_and_its_choices_are_numbers(string value, string typed)
    {
        var answer = await AskAsync(
            $$"""[{"name":"n","type":4,"value":{{value}},"focused":true}]""",
            (call, _) => Choices([new($"typed {call.Typed}", "9007199254740991"), new("no number", "x")]));

        Assert.Equal($$$"""{"type":8,"data":{"choices":[{"name":"typed {{{typed}}}","value":9007199254740991}]}}""", answer.Body);
    }

    [Fact]
    public async Task I10_A_lookup_that_fails_offers_nothing()
    {
        var answer = await AskAsync(Typing, (_, _) => throw new InvalidOperationException("on purpose"));
        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", answer.Body);
    }

    [Fact]
    public async Task I10_A_lookup_that_is_too_slow_offers_nothing_within_3_seconds()
    {
        TestClock clock = null!;
        var answer = await AskAsync(
            Typing,
            async (_, ct) =>
            {
                await Task.Delay(Timeout.Infinite, ct);
                return [];
            },
            setup => clock = setup.Steady(),
            () => clock.PassAsync(TimeSpan.FromSeconds(2)));

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", answer.Body);
    }

    [Fact]
    public async Task I10_Typing_that_no_command_completes_offers_nothing()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer);
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Autocomplete(100, Typing), 2);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Autocomplete(101, "[]"), 3);

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", (await peer.CallbackAsync(100)).Body);
        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", (await peer.CallbackAsync(101)).Body);
    }

    [Theory]
    [InlineData("\"x\"", "text x, whole , flag ")]
    [InlineData("4.0", "text , whole 4, flag ")]
    [InlineData("4.5", "text , whole , flag ")]
    [InlineData("true", "text , whole , flag True")]
    public async Task I10_A_value_that_was_never_offered_reaches_the_command_as_what_it_is(string value, string read)
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash(
            "ask", call => Handlers.Say($"text {call.Options.Text("o")}, whole {call.Options.Whole("o")}, flag {call.Options.Flag("o")}")));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100, options: $$"""[{"name":"o","type":3,"value":{{value}}}]"""), 2);

        Assert.Equal(read, (await peer.CallbackAsync(100)).Text);
    }

    private static Task<IReadOnlyList<Choice>> Choices(IEnumerable<Choice> choices) => Task.FromResult<IReadOnlyList<Choice>>([.. choices]);

    private static async Task<Seen> AskAsync(
        string options,
        Func<AutocompleteCall, CancellationToken, Task<IReadOnlyList<Choice>>> complete,
        Action<BotSetup>? set = null,
        Func<Task>? afterwards = null)
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            set?.Invoke(setup);
            setup.Completing("ask", complete);
        });
        await using var _ = bot;
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Autocomplete(100, options), 2);
        await (afterwards?.Invoke() ?? Task.CompletedTask);
        return await peer.CallbackAsync(100);
    }
}
