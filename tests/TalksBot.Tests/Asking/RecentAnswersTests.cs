using TalksBot.Asking;

namespace TalksBot.Tests.Asking;

/// <summary>What was asked before is not worked out again, and never outlives what it was worked out from.</summary>
public sealed class RecentAnswersTests : IDisposable
{
    private const string Question = "who said that promises do not hold water";

    private readonly AskingRoom room = new(River.With(
        River.Quote("villages", "The dam will not drown a single village"),
        River.Quote("promise", "Promises do not hold water", speaker: "brandt", on: "2020-06-11")));

    [Fact]
    public void The_same_question_gets_the_answer_that_it_got_before() => Assert.Same(room.Ask(Question), room.Ask(Question));

    [Fact]
    public void What_was_taken_back_is_no_longer_answered_with()
    {
        Assert.Equal(["promise"], room.Answers(Question));
        room.Retract("promise");
        room.Abstains(Question);
    }

    [Fact]
    public void What_was_added_is_answered_with_though_the_question_was_asked_before()
    {
        room.Abstains("what did Oster say about nets");
        room.Store.Import(River.Pack("nets", River.Quote("nets", "Our nets have been empty for three summers", speaker: "oster")));
        Assert.Equal(["nets"], room.Answers("what did Oster say about nets"));
    }

    [Fact]
    public void Another_server_another_length_and_another_day_are_other_questions()
    {
        var answer = room.Ask(Question);

        Assert.NotSame(answer, room.Ask(Question, guild: 7));
        Assert.NotSame(answer, room.Ask(Question, most: 1));
        room.Store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotSame(answer, room.Ask(Question));
    }

    [Fact]
    public void What_is_used_again_and_again_stays_and_what_is_not_is_forgotten()
    {
        var recent = new Recent<int, string>(mostYoung: 10);
        recent.Keep(-1, "often");
        recent.Keep(-2, "once");
        for (var other = 0; other < 100; other++)
        {
            recent.Keep(other, "other");
            Assert.Equal("often", recent.Find(-1));
        }

        Assert.Null(recent.Find(-2));
        Assert.InRange(Enumerable.Range(0, 100).Count(other => recent.Find(other) is not null), 9, 20);
    }

    public void Dispose() => room.Dispose();
}
