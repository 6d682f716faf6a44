using TalksBot.Asking;
using TalksBot.Facts;

namespace TalksBot.Tests.Asking;

/// <summary>A question that names a place and says no more of it gets the place with its events.</summary>
public sealed class PlaceCardTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Quote("mist", "Lindhaven lies in the mist of our promises"),
        River.Event("round-1", "First round of the river talks", on: "2020-05-04", participants: ["holt", "brandt"]),
        River.Event("round-2", "Second round of the river talks", on: "2020-06", place: "Town hall, Lindhaven", participants: ["holt", "brandt"]),
        River.Event("dinner", "Dinner of the delegations", on: "2020-05-05", place: "Lindhaven and Ostby"),
        River.Event("signing", "Signing of the ferry agreement", on: "2020-07", place: "Ostby", participants: ["holt", "oster"]),
        River.Event("parade", "Parade of the rowers", place: "Belmar"),
        River.Event("inspection", "Inspection by the engineers", place: "Karsk Dam")));

    [Theory]
    [InlineData("Lindhaven?")]
    [InlineData("lindhaven")]
    [InlineData("Lindhavn?")]
    [InlineData("what is Lindhaven")]
    [InlineData("tell us about Lindhaven")]
    [InlineData("what's Lindhaven?")]
    [InlineData("tell me about Lindhaven")]
    [InlineData("what about Lindhaven")]
    [InlineData("what do you know about Lindhaven?")]
    [InlineData("can you tell me more about Lindhaven please")]
    public void A_bare_question_about_a_place_shows_what_happened_there_newest_first(string question)
    {
        var venue = Assert.Single(Venues(question));

        Assert.Equal("Lindhaven", venue.Place.Name);
        Assert.Equal(["round-2", "dinner", "round-1"], venue.Events.Select(fact => fact.Key));
    }

    [Fact]
    public void A_part_of_a_city_shows_only_its_own() =>
        Assert.Equal(["round-2"], Assert.Single(Venues("what is the Town hall")).Events.Select(fact => fact.Key));

    [Fact]
    public void Two_places_get_a_card_each() =>
        Assert.Equal(["Town hall, Lindhaven", "Ostby"], Venues("Town hall, Ostby").Select(venue => venue.Place.Name));

    [Theory]
    [InlineData("what happened in Lindhaven", "round-1")]
    [InlineData("in Lindhaven", "mist")]
    [InlineData("where in Lindhaven was the second round", "round-2")]
    [InlineData("when was the first round in Lindhaven", "round-1")]
    [InlineData("who met in Lindhaven", "round-1")]
    [InlineData("Lindhaven in July 2020", null)]
    [InlineData("what about Norvania and Lindhaven", "mist")]
    [InlineData("what was said about Lindhaven", "mist")]
    [InlineData("quotes on Lindhaven", "mist")]
    [InlineData("where will the ferry agreement be signed", "signing")]
    public void A_question_that_says_more_is_answered_by_facts(string question, string? fact)
    {
        var answer = AnswerJson.Of(room.Ask(question, most: 10));

        Assert.DoesNotContain(answer.Answers, item => item.Kind == "place");
        Assert.True(fact is null || answer.Answers.Any(item => item.Fact == fact), string.Join(' ', answer.Answers.Select(item => item.Fact)));
    }

    [Theory]
    [InlineData("Belmar?")]
    [InlineData("tell me about Belmar")]
    [InlineData("Karsk Dam")]
    public void A_name_that_is_also_a_partys_or_a_topics_is_read_as_that(string question) => Assert.Empty(Venues(question));

    [Fact]
    public void A_typed_command_gets_its_kind_of_facts()
    {
        Assert.Equal("mist", Assert.Single(room.Answers(new Asked { Text = "Lindhaven", OnlyKind = FactKind.Quote })));
        Assert.DoesNotContain("Ostby", room.Answers(new Asked { Text = "Ostby", For = TalksBot.Asking.Reading.AskedFor.When, OnlyKind = FactKind.Date }));
    }

    [Fact]
    public void A_servers_own_events_and_places_are_on_its_cards_only()
    {
        room.Store.Import(
            River.Pack("own", River.Event("vigil", "Vigil at the ferry", on: "2020-08-01", place: "Ostby"), River.Event("market", "Fish market", place: "Hollin")), guildId: 7);

        Assert.Equal(["vigil", "signing", "dinner"], Assert.Single(Venues("Ostby", guild: 7)).Events.Select(fact => fact.Key));
        Assert.Equal(["market"], Assert.Single(Venues("what is Hollin", guild: 7)).Events.Select(fact => fact.Key));
        Assert.Equal(["signing", "dinner"], Assert.Single(Venues("Ostby", guild: 8)).Events.Select(fact => fact.Key));
        Assert.IsType<Answer.None>(room.Ask("what is Hollin", guild: 8));
    }

    [Fact]
    public void A_place_without_a_standing_event_has_no_card()
    {
        room.Retract("round-2");

        Assert.Empty(Venues("Town hall"));
        Assert.Equal(["dinner", "round-1"], Assert.Single(Venues("Lindhaven")).Events.Select(fact => fact.Key));
    }

    [Fact]
    public void A_card_holds_no_more_than_the_ten_newest_events()
    {
        room.Store.Import(River.Pack("many", [.. Enumerable.Range(1, 25).Select(day => River.Event($"day-{day}", $"Day {day} of the talks", on: $"2021-03-{day:00}", place: "Quay"))]));

        Assert.Equal(Enumerable.Range(16, 10).Reverse().Select(day => $"day-{day}"), Assert.Single(Venues("the Quay")).Events.Select(fact => fact.Key));
    }

    public void Dispose() => room.Dispose();

    private List<Item.Venue> Venues(string question, long guild = 0) =>
        room.Ask(question, guild) is Answer.Found found ? [.. found.Items.Select(scored => scored.Item).OfType<Item.Venue>()] : [];
}
