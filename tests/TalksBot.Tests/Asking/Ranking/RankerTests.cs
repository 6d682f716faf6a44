using TalksBot.Asking;
using TalksBot.Facts.Packs;

namespace TalksBot.Tests.Asking.Ranking;

/// <summary>Which of several fitting facts comes first, and what keeps a near one from being an answer.</summary>
public sealed class RankerTests
{
    [Fact]
    public void Who_said_it_in_these_words_goes_before_who_spoke_of_it() =>
        First(
            "who called the dam a gift",
            River.Quote("gift", "This dam is a gift"),
            River.Quote("other", "The dam costs much and I bring no flowers", speaker: "brandt"));

    [Fact]
    public void Words_go_before_a_stand_where_words_are_asked_for() =>
        First("what did Holt say about the dam", River.Quote("words", "The dam is safe"), River.Position("stand", "Holt supports the dam.", "supports", party: "holt"));

    [Fact]
    public void A_stand_goes_before_words_where_a_stand_is_asked_for() =>
        First("what is Holt's position on the dam", River.Position("stand", "Holt supports the dam.", "supports", party: "holt"), River.Quote("words", "The dam is safe"));

    [Fact]
    public void An_event_goes_before_words_where_a_day_is_asked_for() =>
        First("when was the inspection of the dam", River.Event("event", "Inspection of the dam"), River.Quote("words", "The inspection of the dam is a farce"));

    [Fact]
    public void The_day_that_was_asked_for_decides() =>
        First("what did Holt say about the dam on thursday", River.Quote("thursday", "The dam stays", on: "2020-06-11"), River.Quote("monday", "The dam stays", on: "2020-06-08"));

    [Fact]
    public void The_place_that_was_asked_for_decides() =>
        First("who met in Ostby", River.Event("ostby", "Meeting of the ministers", place: "Ostby", participants: ["holt"]), River.Event("belmar", "Meeting of the ministers", place: "Lindhaven", participants: ["holt"]));

    [Fact]
    public void The_fact_that_says_all_goes_before_one_that_says_half() =>
        First(
            "who spoke of otters and villages",
            River.Quote("both", "The otters and the villages stay"),
            River.Quote("half", "The villages stay"));

    [Fact]
    public void A_person_speaks_for_his_party_and_not_for_the_other()
    {
        using var room = new AskingRoom(River.With(River.Quote("holt", "The dam is safe"), River.Quote("brandt", "The dam is a danger", speaker: "brandt")));

        Assert.Equal(["holt"], room.Answers("what did Norvania say about the dam"));
        Assert.Equal(["brandt"], room.Answers("what did the Sudrians say about the dam"));
    }

    [Fact]
    public void The_deputys_words_are_not_the_ministers()
    {
        using var room = new AskingRoom(River.With(River.Quote("deputy", "The dam is safe", speaker: "quill")));

        Assert.Equal(["deputy"], room.Answers("what did the Norvanian deputy foreign minister say about the dam"));
        Assert.Equal(Why.Premise, room.Abstains("what did Mara Holt say about the dam").Why);
    }

    [Fact]
    public void A_number_of_what_is_counted_is_needed()
    {
        using var room = new AskingRoom(River.With(
            River.Quote("boats", "We lost 40 boats", topic: "fishing"), River.Quote("villages", "The villages are afraid", speaker: "brandt")));

        Assert.Equal("boats", room.Answers("how many boats were lost")[0]);
        Assert.Equal(Why.Detail, room.Abstains("how many villages are afraid").Why);
    }

    [Fact]
    public void Words_used_for_one_another_meet()
    {
        using var room = new AskingRoom(River.With(River.Quote("q", "No soldier will cross the river")));

        Assert.Equal(["q"], room.Answers("who said no troops will cross the river"));
    }

    [Fact]
    public void The_stand_of_whom_a_question_names_first_goes_before_that_of_whom_it_names_besides() =>
        First(
            "is Sudria fine with Norvania's guards at the weir",
            River.Position("sudria", "Sudria is at odds with Norvania over its guards at the weir.", "opposes", party: "sudria"),
            River.Position("norvania", "Norvania keeps guards at the weir and is at odds with Sudria over them.", "supports"));

    [Fact]
    public void On_a_subject_somebodys_stand_answers_as_well_as_their_words() =>
        First(
            "Holt on the agenda",
            River.Position("stand", "Holt rejects the agenda of the talks.", "opposes", party: "holt"),
            River.Quote("words", "The dam is safe") with { Context = "said by Holt when she was asked about the agenda" });

    [Fact]
    public void Whom_somebody_talks_with_need_not_stand_in_their_stand() =>
        First(
            "which subjects is Norvania ready to discuss with Sudria",
            River.Position("stand", "Norvania is ready to discuss the ferry.", "offers", topic: "ferry"),
            River.Quote("words", "Sudria will hear of nothing"));

    [Fact]
    public void Somebodys_warning_is_what_they_warned_of_however_it_is_put()
    {
        using var room = new AskingRoom(River.With(River.Quote("words", "If the dam breaks, you will have nobody but yourselves to thank")));

        Assert.Equal(["words"], room.Answers("Holt's warning"));
    }

    [Fact]
    public void A_fact_that_meets_nothing_but_the_names_does_not_answer()
    {
        using var room = new AskingRoom(River.With(River.Event("meeting", "Meeting of Holt and Brandt", participants: ["holt", "brandt"])));

        Assert.Equal(["meeting"], room.Answers("when did Holt meet Brandt"));
        room.Abstains("what about the umbrella of Holt and Brandt");
    }

    [Fact]
    public void Facts_that_fit_equally_are_all_shown_and_always_in_the_same_order()
    {
        using var room = new AskingRoom(River.With([.. Enumerable.Range(0, 5).Select(i => River.Quote($"q{i}", "The dam is safe"))]));

        var shown = room.Answers("what did Holt say about the dam", most: 5);
        Assert.Equal(5, shown.Distinct().Count());
        Assert.Equal(shown, room.Answers("what did Holt say about the dam", most: 5));
        Assert.Equal(shown[..3], room.Answers("what did Holt say about the dam"));
    }

    [Theory]
    [InlineData("what did Holt say about the dam before the inspection", "before")]
    [InlineData("what did Holt say about the dam after the inspection", "after")]
    [InlineData("what did Holt say about the dam before 12 June 2020", "before")]
    [InlineData("what did Holt say about the dam after 12 June 2020", "after")]
    [InlineData("what did holt say about the dam after 12 June", "after")]
    public void What_was_said_before_an_event_or_day_is_told_from_what_was_said_after(string question, string fact)
    {
        using var room = new AskingRoom(River.With(
            River.Quote("before", "The dam is safe", on: "2020-06-10"),
            River.Event("inspection", "Inspection of the Karsk Dam"),
            River.Quote("after", "The dam is nearly safe", on: "2020-06-14")));

        Assert.Equal([fact], room.Answers(question));
    }

    // Given in the wrong order too, so that neither place in the pack decides.
    private static void First(string question, PackFact first, PackFact second)
    {
        foreach (var facts in new[] { new[] { first, second }, [second, first] })
        {
            using var room = new AskingRoom(River.With(facts));
            Assert.Equal(first.Id, room.Answers(question)[0]);
        }
    }
}
