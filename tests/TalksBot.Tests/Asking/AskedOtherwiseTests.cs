using TalksBot.Asking;
using TalksBot.Asking.Reading;

namespace TalksBot.Tests.Asking;

/// <summary>Questions that name who tells it, how long it took, or somebody by an office, in other words than the facts.</summary>
public sealed class AskedOtherwiseTests : IDisposable
{
    private readonly AskingRoom room = new(River.Pack(
        "river",
        [
            new("reed", "Ada Reed", "Harbour Commission spokeswoman", "sudria", []),
            new("lund", "Per Lund", "Iceland envoy", "norvania", []),
            new("moss", "Ida Moss", "Negotiator", "norvania", []),
            new("carr", "Leo Carr", "General", "sudria", []),
            new("mills", "Rolf Mills", "Prime Minister", "sudria", []),
            new("jo-holt", "Ada Holt", "Harbour master", "sudria", []),
        ],
        [
            River.Quote("holt-tolls", "Brandt promised to lift the tolls on the ferry", topic: "ferry"),
            River.Quote("brandt-tolls", "I promised nothing about the tolls on the ferry", speaker: "brandt", topic: "ferry"),
            River.Quote("after", "The dam treaty is a good one", speaker: "brandt", on: "2020-06-12"),
            River.Quote("harbour", "The harbour stays closed to barges", speaker: "reed", topic: "ferry"),
            River.Quote("envoy", "The dam is too high", speaker: "lund"),
            River.Quote("negotiator", "The dam can wait", speaker: "moss"),
            River.Quote("president", "The dam is a disgrace", speaker: "oster"),
            River.Event("signing", "Signing of the dam treaty", on: "2020-06-12", participants: ["norvania", "sudria"]),
            River.Event("truce", "Truce of the fishing fleets", on: "2020-08-01") with { Until = "2020-08-09" },
            River.Event("blockade", "Blockade of the weir, broken up after six hours", on: "2020-07-01"),
            River.Quote("flood", "It has been worse since the flood ended three decades ago"),
            River.Event("fair", "Fish fair at the weir", on: "2020-07-05"),
            River.Event("toast", "Toast of the captains at 9:04 a.m., the first of the season", on: "2020-07-08"),
            River.Event("barges", "Clearing of the lower harbour; about 1,400 people have left it", on: "2020-07-09"),
            River.Event("commanders", "Commanders of both sides to meet at the lighthouse", on: "2020-09-09") with { Status = "scheduled" },
            River.Event("carr-away", "Departure of General Carr and meeting with his side", on: "2020-07-11", participants: ["carr", "sudria"]),
            River.Quote("bell", "I shall finish when I have finished", speaker: "quill") with { Context = "Quill at the opening, after forty minutes where ten had been agreed." },
            River.Quote("mills-dam", "The dam is a marvel", speaker: "mills"),
            River.Event("office", "Opening of the harbour office by Mara Holt", on: "2020-07-20", participants: ["holt"]),
            River.Position("ahead", "Norvania gives word two days ahead of every opening of the sluice.", "offers"),
            River.Position("eels", "Sudria has not made up its mind on the eels.", "undecided", party: "sudria", topic: "fishing"),
            River.Event("regatta-july", "Regatta of the fleets", on: "2020-07-22"),
            River.Event("regatta-june", "Regatta of the fleets", on: "2020-06-20") with { Status = "moved" },
            River.Event("council", "Brandt joins the harvest council", on: "2020-07-24", participants: ["brandt"]),
            River.Event("sleep", "Captains sleep in the castle", on: "2020-07-23", place: "Castle Rook"),
            River.Position("inspectors", "Holt is ready for an inspection of the dam by foreigners.", "supports"),
        ]));

    [Theory]
    [InlineData("what did Brandt promise about the tolls according to Holt", "holt-tolls")]
    [InlineData("according to Brandt, will the tolls on the ferry go", "brandt-tolls")]
    [InlineData("does Oster, the president, call the dam a disgrace", "president")]
    [InlineData("what did Brandt say about the dam treaty after the signing", "after")]
    [InlineData("what did the Harbour Commission say about barges", "harbour")]
    [InlineData("how long was the truce of the fleets", "truce")]
    [InlineData("how long did the blockade of the weir go on", "blockade")]
    [InlineData("does Holt accept an inspection of the dam", "inspectors")]
    [InlineData("what did President Oster say about the dam", "president")]
    [InlineData("what did the negotiator say about the dam", "negotiator")]
    [InlineData("would Holt allow an inspecsion of the dam by foreigners", "inspectors")]
    [InlineData("when was the lower harobur cleared", "barges")]
    [InlineData("who likened the dam to a marvel", "mills-dam")]
    [InlineData("did Brandt end up in the harvest council", "council")]
    [InlineData("what role does Norvania play at every opening of the sluice", "ahead")]
    [InlineData("at what time was the toast of the captains", "toast")]
    [InlineData("how many people left the lower harbour", "barges")]
    [InlineData("when do the generals of the two sides meet at the lighthouse", "commanders")]
    [InlineData("how long did Quill talk at the opening", "bell")]
    [InlineData("how long before an opening of the sluice does Norvania give word", "ahead")]
    [InlineData("has Sudria decided about the eels", "eels")]
    [InlineData("when was the regatta supposed to be", "regatta-june")]
    [InlineData("in which castle did the captains sleep", "sleep")]
    public void They_are_answered(string question, string fact) => Assert.Equal(fact, room.Answers(question)[0]);

    [Theory]
    [InlineData("how long did the fish fair at the weir last")]
    [InlineData("what did President Lomax say about the dam")]
    [InlineData("what did president lomax call the dam")]
    [InlineData("what did Iceland say about the dam")]
    [InlineData("what did the negotiations say about the weir")]
    [InlineData("what did the president lomax say about the dam")]
    [InlineData("in the talks, what did president lomax say about the dam")]
    [InlineData("when were the talks, according to Holt")]
    [InlineData("how long did the flood last")]
    [InlineData("percentage of ferries: how many are there")]
    [InlineData("share how many ferries there are")]
    [InlineData("what did Brandt say about the dam treaty before the signing")]
    [InlineData("at what time was the fish fair at the weir")]
    [InlineData("what is the wether like at the weir")]
    [InlineData("how do I get to the weir")]
    [InlineData("how long does a finished opening take")]
    [InlineData("what did Poland's prime minister say about the dam")]
    [InlineData("should we go to the fish fair at the weir")]
    [InlineData("what did the Polish prime minister say about the dam")]
    [InlineData("at which hotel did Holt stay in Lindhaven")]
    [InlineData("when did Ada Holt open the harbour office")]
    public void What_nobody_told_is_not_answered_by_what_is_near(string question) => room.Abstains(question);

    [Fact]
    public void Who_discusses_is_not_who_negotiates() =>
        Assert.DoesNotContain(
            room.Read("what will Norvania discuss").Terms.SelectMany(term => term.Entities).OfType<Entity.Someone>(),
            someone => someone.Actor.Name == "Ida Moss");

    [Fact]
    public void An_office_before_an_unknown_name_is_not_its_holder_here() =>
        Assert.Equal(Why.Speaker, room.Abstains("what did President Lomax say about the dam").Why);

    [Fact]
    public void Who_asks_whether_it_is_still_so_is_told_what_replaced_it()
    {
        using var changed = new AskingRoom(River.With(
            River.Position("old", "Sudria refuses to give up the tolls on the ferry.", "opposes", party: "sudria", topic: "ferry", on: "2020-06-01"),
            River.Position("new", "Sudria put the tolls on the ferry to a vote.", "undecided", party: "sudria", topic: "ferry", on: "2020-06-10", supersedes: "old")));

        Assert.Equal("new", changed.Answers("does Sudria still refuse to give up the tolls on the ferry")[0]);
        Assert.Equal("old", changed.Answers("did Sudria refuse to give up the tolls on the ferry")[0]);
    }

    [Fact]
    public void Of_a_stand_that_was_replaced_twice_the_newest_is_what_still_holds()
    {
        using var changed = new AskingRoom(River.With(
            River.Position("a", "Sudria refuses to give up the tolls on the ferry in winter.", "opposes", party: "sudria", topic: "ferry", on: "2020-05-01"),
            River.Position("b", "Sudria refuses to give up the tolls on the ferry.", "opposes", party: "sudria", topic: "ferry", on: "2020-06-01", supersedes: "a"),
            River.Position("c", "Sudria put the tolls on the ferry to a vote.", "undecided", party: "sudria", topic: "ferry", on: "2020-06-10", supersedes: "b")));

        Assert.Equal(["c"], changed.Answers("does Sudria still refuse to give up the tolls on the ferry", most: 1));
    }

    [Theory]
    [InlineData("—")]
    [InlineData("🙂")]
    public void An_office_without_words_stops_no_question(string office)
    {
        using var odd = new AskingRoom(River.Pack("river", [new("reed", "Ada Reed", office, "sudria", [])], [River.Quote("safe", "The dam is safe")]));

        Assert.Equal("safe", odd.Answers("what did Holt say about the dam")[0]);
    }

    public void Dispose() => room.Dispose();
}
