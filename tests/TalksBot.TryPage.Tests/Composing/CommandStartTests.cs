using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.TryPage.Composing;

namespace TalksBot.TryPage.Tests.Composing;

public sealed class CommandStartTests
{
    private static readonly IReadOnlyList<CommandEntry> Entries =
    [
        new("ask", "", [new OptionEntry(JsonElement.Parse("""{"name":"question","type":3,"required":true}"""))]),
        new("recap", "", []),
        new("recap now", "", []),
    ];

    [Fact]
    public void A_pasted_command_brings_its_text_along()
    {
        var draft = CommandStart.In(Entries, "ASK  what did russia demand?")!.Draft();

        Assert.Equal("ask", draft.Command.Path);
        Assert.Equal([new SlashOption("question", "what did russia demand?")], draft.Values());
    }

    [Theory]
    [InlineData("ask ", "ask")]
    [InlineData("recap now ", "recap now")]
    [InlineData("recap no", "recap")]
    [InlineData("ask", null)]
    [InlineData("asking for it", null)]
    [InlineData("", null)]
    public void A_command_is_named_once_a_space_follows_its_longest_name(string typed, string? expected) =>
        Assert.Equal(expected, CommandStart.In(Entries, typed)?.Command.Path);
}
