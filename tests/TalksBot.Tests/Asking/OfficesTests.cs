using TalksBot.Asking;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Asking;

/// <summary>People are asked for by what they are of whom, in other words than those of their role.</summary>
public sealed class OfficesTests : IDisposable
{
    private readonly AskingRoom room = new(River.Pack(
        "river",
        [
            new PackPerson("ferrant", "Luc Ferrant", "Secretary of State of Westmark", "westmark", []),
            new PackPerson("abel", "Ada Abel", "Deputy Prime Minister of Westmark and chief negotiator", "westmark", []),
            new PackPerson("dorn", "Otto Dorn", "Director General of the Water Office", "office", []),
            new PackPerson("reuss", "Vera Reuss", "Special Envoy of the Water Office and chair of the talks", "office", []),
        ],
        [
            River.Quote("doors", "The doors of the mill stay open", speaker: "ferrant"),
            River.Quote("mill", "The mill is ours", speaker: "abel"),
            River.Quote("gauges", "Our gauges do not lie", speaker: "dorn"),
            River.Quote("village", "The mill belongs to the village", speaker: "holt"),
        ],
        [new PackParty("westmark", "Westmark", "state", ["Westmarkian"]), new PackParty("office", "Water Office", "organisation", ["watchdog"])]));

    [Theory]
    [InlineData("what did the Westmarkian secretary of state say about the mill", "doors")]
    [InlineData("what did Westmark's secretary of state say about doors", "doors")]
    [InlineData("what did the secretary of state of Westmark say about doors", "doors")]
    [InlineData("what did Westmark's chief negotiator say about the mill", "mill")]
    [InlineData("what did the watchdog's chief say about gauges", "gauges")]
    [InlineData("what did the boss of the Water Office say about gauges", "gauges")]
    [InlineData("what did the norvanian fm say", "village")]
    public void Words_of_an_office_holder_are_found_however_the_office_is_put(string question, string fact) => Assert.Equal([fact], room.Answers(question));

    [Theory]
    [InlineData("who runs the Water Office", "dorn")]
    [InlineData("who is in charge of the watchdog", "dorn")]
    [InlineData("who chairs the talks", "reuss")]
    [InlineData("who leads the Westmarkian delegation", "abel")]
    [InlineData("who leads sudria", "oster")]
    [InlineData("who represents Westmark", "abel")]
    public void Who_does_what_an_office_does_holds_it(string question, string person) => Assert.Equal([person], room.Answers(question));

    [Theory]
    [InlineData("who leads Westmark")]
    [InlineData("who chairs Sudria")]
    [InlineData("what did the Westmarkian prime minister say about doors")]
    [InlineData("what did the Westmarkian foreign minister say")]
    [InlineData("Westmark's president on the mill")]
    public void An_office_that_nobody_holds_has_no_words_and_no_card(string question) => Assert.IsType<Answer.None>(room.Ask(question));

    [Fact]
    public void Several_holders_of_an_office_are_not_the_one_who_leads_them() => Assert.NotEqual(["mill"], room.Answers("what did Westmark's negotiators say about doors"));

    public void Dispose() => room.Dispose();
}
