using TalksBot.Asking;
using TalksBot.Asking.Reading;

namespace TalksBot.Tests.Asking;

/// <summary>What is easily taken for something else: numbers for little words, one holder of an office for another, plain words for empty ones.</summary>
public sealed class AskedInChatTests : IDisposable
{
    private readonly AskingRoom room = new(River.Pack(
        "river",
        [
            new("lake", "Nora Lake", "President", "norvania", ["Lake"]),
            new("carr", "Leo Carr", "Ambassador", "sudria", []),
        ],
        [
            River.Quote("weir-early", "The weir holds", on: "2020-10-04"),
            River.Quote("weir-late", "The weir leaks", on: "2020-10-20"),
            River.Quote("millions", "Every month of delay costs us four million crowns", speaker: "brandt"),
            River.Quote("treaty", "A treaty with which all can live", speaker: "quill") with { Context = "Quill on the dam treaty." },
            River.Quote("cellar", "The cellar is dry", on: "1987-04-03", topic: "fishing"),
            River.Quote("eels", "The eels have been at an end since 1997", speaker: "brandt", topic: "fishing"),
            River.Event("lake-visit", "Visit of Lake to the weir", on: "2020-06-01", participants: ["lake"]),
            River.Event("truce", "Truce of the fishing fleets", on: "2020-08-01") with { Until = "2020-08-09" },
            River.Event("signing", "Norvania and Sudria sign the dam treaty", on: "2020-06-12", participants: ["norvania", "sudria"]),
            River.Event("drill", "Drill of the Norvanian guards", on: "2020-05-05", place: "Port Ash", participants: ["norvania"]),
            River.Event("oil", "Raid on the oil plant", on: "2020-05-06", participants: ["sudria"]),
            River.Event("arrest", "Sudria arrests two Norvanian ferrymen", on: "2020-05-07", participants: ["sudria", "norvania"]),
            River.Event("war", "War breaks out between Sudria and Norvania", on: "2019-02-01", participants: ["sudria", "norvania"]),
            River.Event("ore", "Norvania declares that it has ore", on: "2020-05-08", participants: ["norvania"]),
            River.Event("survey", "Survey ship charts the river bed", on: "2020-11-15", participants: ["sudria"]) with { Status = "scheduled" },
            River.Event("portrait", "Portrait of Holt and Brandt", on: "2020-05-09", participants: ["holt", "brandt"]),
            River.Event("interview", "Holt’s interview with the newspaper River Post on the barrage", on: "2020-05-10", participants: ["holt"]),
            River.Event("founding", "Harbour guild founded", on: "1986", participants: ["sudria"]),
            River.Event("old-treaty", "Norvania and Sudria sign the otter treaty, now to be revived", on: "1999-05-01", participants: ["norvania", "sudria"]),
            River.Position("ferry-year", "Sudria wants the ferry to run twice a day in 2021.", "demands", party: "sudria", topic: "ferry"),
            River.Position("grain", "Norvania undertakes to ship grain up the river.", "offers", topic: "ferry"),
            River.Position("nets", "Norvania offers to buy back the old nets.", "offers", topic: "fishing"),
            River.Position("tolls", "Sudria is against tolls on the ferry.", "opposes", party: "sudria", topic: "ferry"),
        ]));

    [Theory]
    [InlineData("what did Holt say on 4 october", "weir-early")]
    [InlineData("what did Holt say about the weir in early october", "weir-early")]
    [InlineData("what did Holt say about the weir in late october", "weir-late")]
    [InlineData("what did Holt say about the weir before mid october", "weir-early")]
    [InlineData("can you recall when the dam treaty was signed", "signing")]
    [InlineData("who spoke regardign the weir in early october", "weir-early")]
    [InlineData("how many days did the truce of the fleets last", "truce")]
    [InlineData("what is planned for 15 november", "survey")]
    [InlineData("How often should the ferry run next year according to Sudria", "ferry-year")]
    [InlineData("what did Norvania promise about grain", "grain")]
    [InlineData("what did Norvania promise Brandt about the old nets", "nets")]
    [InlineData("when did Norvania say that it had ore", "ore")]
    [InlineData("Hi! For my seminar paper: when did Holt say the weir leaks", "weir-late")]
    [InlineData("which newspaper carried Holt's interview about the barrage", "interview")]
    [InlineData("which position has Sudria on the tolls", "tolls")]
    [InlineData("what did Holt say in april 87", "cellar")]
    [InlineData("Which old treaty is to be revived", "old-treaty")]
    [InlineData("can someone confirm the exact wording of what Quill said about the dam treaty", "treaty")]
    public void It_is_read_for_what_it_is(string question, string fact) => Assert.Equal(fact, room.Answers(question)[0]);

    [Theory]
    [InlineData("what did Holt say on 2 october")]
    [InlineData("when did Oster visit the weir")]
    [InlineData("when will the fourth round take place")]
    [InlineData("can you recommend a restaurant by the weir")]
    [InlineData("when did Sudria recall its ambassador from the weir")]
    [InlineData("when did the new Sudrian ambassador sing at the weir")]
    [InlineData("Is it true that Norvania paid Sudria to sign the treaty")]
    [InlineData("are there Norvanian missiles in Port Ash")]
    [InlineData("what happened to the price of oil")]
    [InlineData("who described the treaty as good for all sides")]
    [InlineData("when were the two ferrymen released")]
    [InlineData("when did Sudria break away from Norvania")]
    [InlineData("Holt on the contras")]
    [InlineData("Will Norvania get its own currency")]
    [InlineData("what was founded in march 1986")]
    [InlineData("did Holt comment on the portrait")]
    [InlineData("when were the ferrymen moved from Sudria")]
    [InlineData("when were the eels halted")]
    [InlineData("when did Norvania say that the truce was signed")]
    [InlineData("what did Sudria promise about tolls")]
    [InlineData("when did Norvanian troops leave Port Ash")]
    [InlineData("what may 50 ferrymen do")]
    [InlineData("what is Sudria's position on the ferry tickets for otters")]
    public void It_is_not_taken_for_something_else(string question) => Assert.IsType<Answer.None>(room.Ask(question));

    [Theory]
    [InlineData("ready 4 the treaty", "ready for the treaty")]
    [InlineData("what did they say 2 Brandt", "what did they say to brandt")]
    [InlineData("on 4 october", "on 4 october")]
    [InlineData("october 2 at the weir", "october 2 at the weir")]
    [InlineData("2 rounds of talks", "two rounds of talks")]
    [InlineData("the 4 ministers", "the four ministers")]
    [InlineData("ready 4 talks", "ready for talks")]
    [InlineData("phase 2", "phase 2")]
    public void A_number_is_a_little_word_only_where_it_counts_nothing(string typed, string read) =>
        Assert.Equal(read, string.Join(' ', room.Read(typed).Words.Select(word => word.Text)));

    [Theory]
    [InlineData("Hi bot: who signed it", "who signed it")]
    [InlineData("quick question: when is it", "when is it")]
    [InlineData("Holt: what did she say", "holt what did she say")]
    [InlineData("the dam treaty: when was it signed", "the dam treaty when was it signed")]
    [InlineData("my question on the ferry: what does Sudria want", "my question on the ferry what does sudria want")]
    [InlineData("for the second round: who took part", "for the second round who took part")]
    public void What_stands_before_a_colon_belongs_to_the_question_where_it_names_something(string typed, string read) =>
        Assert.Equal(read, string.Join(' ', room.Read(typed).Words.Select(word => word.Text)));

    [Theory]
    [InlineData("how come the ferry stopped", true)]
    [InlineData("for what reason did the ferry stop", true)]
    [InlineData("how did the ferry come to stop", false)]
    public void A_reason_is_asked_for_in_several_ways(string question, bool asksWhy) => Assert.Equal(asksWhy, room.Read(question).AsksWhy);

    [Fact]
    public void When_they_meet_again_is_asked_of_the_next_meeting() => Assert.Equal(AskedTalks.Next, room.Read("when will Norvania and Sudria meet again").OfTalks);

    public void Dispose() => room.Dispose();
}
