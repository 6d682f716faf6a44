using System.Text.Json;
using TalksBot.LocalDiscord.Commands;
using TalksBot.TryPage.Composing;

namespace TalksBot.TryPage.Tests.Composing;

public sealed class CommandEntryTests
{
    [Fact]
    public void Sub_commands_are_entries_of_their_own_with_the_whole_path()
    {
        var recap = Registered("""
            {"name":"recap","description":"Recaps","type":1,"options":[
              {"name":"schedule","type":2,"description":"Schedules","options":[
                {"name":"add","type":1,"description":"Adds one","options":[{"name":"zone","type":3,"description":"Zone","required":true}]}]},
              {"name":"now","type":1,"description":"Posts one now"}]}
            """);

        var entries = CommandEntry.Of([recap]);

        Assert.Equal(["recap schedule add", "recap now"], entries.Select(entry => entry.Path));
        Assert.Equal("Adds one", entries[0].Description);
        Assert.True(Assert.Single(entries[0].Options).IsRequired);
        Assert.Empty(entries[1].Options);
    }

    [Theory]
    [InlineData("", new[] { "compare", "task", "ask" })]
    [InlineData("as", new[] { "ask", "task" })]
    [InlineData("ASK", new[] { "ask", "task" })]
    [InlineData("x", new string[0])]
    public void What_begins_with_the_typed_text_comes_before_what_holds_it(string typed, string[] expected) =>
        Assert.Equal(expected, CommandEntry.Matching(CommandEntry.Of([Named("compare"), Named("task"), Named("ask")]), typed).Select(entry => entry.Path));

    private static RegisteredCommand Named(string name) => Registered($$"""{"name":"{{name}}","description":"","type":1}""");

    private static RegisteredCommand Registered(string json)
    {
        var element = JsonElement.Parse(json);
        return new RegisteredCommand(1, 1, element.GetProperty("name").GetString()!, null, 1, element);
    }
}
