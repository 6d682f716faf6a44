using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Forms;

namespace TalksBot.TryPage.Tests.Forms;

public sealed class ModalDraftTests
{
    private readonly ModalDraft draft = new(
    [
        Field(4, "words", "Words", """{"min_length":3}"""),
        Field(4, "note", "Note", """{"required":false}"""),
        Field(3, "topics", "Topics", """{"min_values":2,"max_values":3,"options":[{"value":"a","default":true},{"value":"b","default":true},{"value":"c"}]}"""),
    ]);

    [Fact]
    public void What_is_required_must_be_there_and_long_enough()
    {
        Assert.False(draft.IsComplete());
        Assert.Equal("Words is required.", draft.Trouble);

        draft.Set("words", "no");
        Assert.False(draft.IsComplete());
        Assert.Equal("Words needs 3 characters or more.", draft.Trouble);

        draft.Set("words", "yes");
        Assert.True(draft.IsComplete());
        Assert.Equal([new SlashOption("words", "yes")], draft.Values());
    }

    [Fact]
    public void What_was_preset_counts_until_it_is_taken_away()
    {
        draft.Set("words", "yes");
        draft.Set("topics", Array.Empty<object>());
        Assert.False(draft.IsComplete());
        Assert.Equal("Topics is required.", draft.Trouble);

        draft.Set("topics", new object[] { "a" });
        Assert.False(draft.IsComplete());
        Assert.Equal("Topics needs 2 or more.", draft.Trouble);

        draft.Set("topics", new object[] { "a", "c" });
        Assert.True(draft.IsComplete());
    }

    private static ComponentView Field(int type, string id, string label, string json) => new(type, id, label, IsDisabled: false, JsonElement.Parse(json));
}
