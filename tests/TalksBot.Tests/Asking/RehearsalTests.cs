using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Asking;
using TalksBot.Facts;
using TalksBot.Storage;

namespace TalksBot.Tests.Asking;

public sealed class RehearsalTests
{
    [Fact]
    public void It_asks_a_question_that_the_store_answers_and_one_that_it_does_not()
    {
        using var room = new AskingRoom(River.With(River.Quote("weir", "The weir will hold for a hundred years")));
        var questions = Rehearsal(room).Questions().ToList();

        Assert.Equal(["weir"], room.Answers(questions[0]));
        room.Abstains(questions[1]);
    }

    [Fact]
    public void A_store_that_is_gone_stops_no_start()
    {
        using var room = new AskingRoom(River.With(River.Quote("weir", "The weir will hold for a hundred years")));
        var rehearsal = Rehearsal(room);
        room.Answers("what did Holt say about the weir");
        File.Move(room.Store.StorePath, $"{room.Store.StorePath}.away");

        Assert.Throws<StoreException>(() => rehearsal.Questions().ToList());
        Assert.Null(Record.Exception(rehearsal.Run));
    }

    private static Rehearsal Rehearsal(AskingRoom room) => new(room.Store.Get<FactStore>(), room.Get<Answerer>(), NullLogger<Rehearsal>.Instance);
}
