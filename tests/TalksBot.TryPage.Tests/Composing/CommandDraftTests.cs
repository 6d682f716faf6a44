using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.TryPage.Composing;

namespace TalksBot.TryPage.Tests.Composing;

public sealed class CommandDraftTests
{
    private static readonly OptionEntry Question = Option("""{"name":"question","type":3,"required":true}""");
    private static readonly OptionEntry Count = Option("""{"name":"count","type":4}""");
    private readonly CommandDraft draft = new(new CommandEntry("ask", "", [Question, Count]));

    [Fact]
    public void A_required_option_without_a_value_is_trouble_until_it_has_one()
    {
        Assert.Equal("question is required.", draft.Trouble(Question));

        draft.Type(Question, "who?");
        Assert.Null(draft.Trouble(Question));

        draft.Type(Question, "");
        Assert.NotNull(draft.Trouble(Question));
    }

    [Fact]
    public void A_number_that_is_none_is_trouble_and_no_value()
    {
        draft.Type(Count, "many");

        Assert.Equal("count takes a number.", draft.Trouble(Count));
        Assert.Empty(draft.Values());
    }

    [Fact]
    public void Values_come_in_the_order_of_the_options_and_with_their_kinds()
    {
        draft.Type(Count, "3");
        draft.Type(Question, "who?");

        Assert.Equal([new SlashOption("question", "who?"), new SlashOption("count", 3L)], draft.Values());
        Assert.Equal([new SlashOption("count", 3L)], draft.Others(Question));
    }

    [Fact]
    public void A_chosen_value_is_sent_while_its_name_is_shown()
    {
        draft.Choose(Question, "Sergey Ryabkov", "a12");

        Assert.Equal("Sergey Ryabkov", draft.TextOf(Question));
        Assert.Equal([new SlashOption("question", "a12")], draft.Values());
    }

    [Theory]
    [InlineData("rya", "Sergey Ryabkov", true)]
    [InlineData("SERG", "Sergey Ryabkov", true)]
    [InlineData("yab", "Sergey Ryabkov", false)]
    [InlineData("Sergey Ryabkov", "Sergey Ryabkov", false)]
    public void An_offer_is_taken_for_meant_where_it_goes_on_with_what_was_typed(string typed, string name, bool expected) =>
        Assert.Equal(expected, new Offer(name, name).Continues(typed));

    private static OptionEntry Option(string json) => new(JsonElement.Parse(json));
}
