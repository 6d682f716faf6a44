using Microsoft.Extensions.Logging.Abstractions;
using TalksBot.Asking.Faces.Wordings;

namespace TalksBot.Tests.Asking;

/// <summary>Why no fact answers, in words.</summary>
public sealed class ReasonTests : IDisposable
{
    private readonly AskingRoom room = new(River.With(
        River.Quote("villages", "The dam will not drown a single village"),
        River.Event("inspection", "Inspection of the Karsk Dam", place: null)));

    [Theory]
    [InlineData("", "The question names nobody and nothing that the facts could be searched for.")]
    [InlineData("what did Merkel say about the dam", "Nobody called “merkel” is recorded in these talks.")]
    [InlineData("when did Brandt say that the dam will not drown a single village", "Ines Brandt is not recorded saying that; Mara Holt is.")]
    [InlineData("what did Holt say about villages in 2014", "Nothing on that is recorded for “2014”.")]
    [InlineData("what did Holt say about football", "No recorded fact speaks of that.")]
    [InlineData("where was the inspection of the Karsk Dam", "It is recorded, but not where.")]
    [InlineData("how many villages will the dam drown", "It is recorded, but without a number.")]
    [InlineData("what time was the inspection of the Karsk Dam", "It is recorded, but not at what time of day.")]
    public void A_reason_is_a_sentence_that_names_what_is_missing(string question, string sentence) => Assert.Equal(sentence, room.Abstains(question).Reason.English);

    [Fact]
    public void A_member_reads_it_as_the_operator_words_it_in_the_members_language_and_a_script_as_ever()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(room.Store.PathOf("wording")).FullName, "de.json"), """{"none.unknown": "Kein Name „{name}“ ist verzeichnet."}""");
        var wording = Wording.Load(room.Store.PathOf("wording"), NullLogger.Instance);
        var reason = room.Abstains("what did Merkel say about the dam").Reason;

        Assert.Equal("Kein Name „*merkel*“ ist verzeichnet.", reason.Say(wording, "de", name => $"*{name}*"));
        Assert.Equal("Nobody called “merkel” is recorded in these talks.", reason.Say(wording, "fr", name => name));
        Assert.Equal("Nobody called “merkel” is recorded in these talks.", reason.English);
    }

    public void Dispose() => room.Dispose();
}
