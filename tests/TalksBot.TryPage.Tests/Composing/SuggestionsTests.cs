using TalksBot.TryPage.Composing;

namespace TalksBot.TryPage.Tests.Composing;

public sealed class SuggestionsTests
{
    private readonly Suggestions<string> suggestions = new();

    [Fact]
    public void Arrows_go_round_the_ends()
    {
        suggestions.Open(["a", "b", "c"], active: -1);

        suggestions.Move(-1);
        Assert.Equal("c", suggestions.ActiveItem);
        suggestions.Move(1);
        Assert.Equal("a", suggestions.ActiveItem);
        suggestions.Move(1);
        Assert.Equal("b", suggestions.ActiveItem);
    }

    [Fact]
    public void Nothing_to_pick_from_is_closed_and_has_nothing_active()
    {
        suggestions.Open([], active: 0);
        suggestions.Move(1);

        Assert.False(suggestions.IsOpen);
        Assert.Null(suggestions.ActiveItem);
    }
}
