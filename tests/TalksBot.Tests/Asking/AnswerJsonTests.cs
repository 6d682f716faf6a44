using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.Asking;

namespace TalksBot.Tests.Asking;

/// <summary>The JSON that scripts read: its names and their order are a promise.</summary>
public sealed class AnswerJsonTests : IDisposable
{
    private static readonly string[] Names = ["question", "answered", "reason", "answers", "closest"];
    private static readonly string[] ItemNames = ["fact", "kind", "statement", "speaker", "party", "topics", "date", "place", "participants", "source", "score"];

    private readonly AskingRoom room = new(River.With(
        River.Quote("villages", "The dam will not drown a “single” village"),
        River.Event("signing", "Signing of the ferry agreement", on: "2020-07", place: "Ostby", participants: ["holt", "sudria"]),
        River.Position("against", "Sudria opposes the dam.", "opposes", party: "sudria", on: "2020")));

    [Fact]
    public void A_quote_is_written_with_its_speaker_party_day_topics_and_source()
    {
        var json = Json("what did Holt say about villages");

        AssertSame(
            """
            {"question": "what did Holt say about villages", "answered": true, "reason": null, "answers": [{
              "fact": "villages", "kind": "quote", "statement": "The dam will not drown a “single” village", "speaker": "Mara Holt", "party": "Norvania",
              "topics": ["Karsk Dam"], "date": "2020-06-10", "place": null, "participants": [],
              "source": {"title": "The river gazette", "publisher": "The Gazette", "url": "https://example.org/river"}, "score": 0}], "closest": []}
            """,
            json);
    }

    [Fact]
    public void An_event_is_written_with_its_place_and_who_takes_part_as_exact_as_its_day_is_known()
    {
        var item = Json("when will the ferry agreement be signed")["answers"]![0]!;

        Assert.Equal(
            ("signing", "date", "2020-07", "Ostby", """["Mara Holt","Sudria"]""", null, null),
            ((string?)item["fact"], (string?)item["kind"], (string?)item["date"], (string?)item["place"], item["participants"]!.ToJsonString(), (string?)item["speaker"], (string?)item["party"]));
    }

    [Fact]
    public void A_partys_position_names_it_as_speaker_and_party()
    {
        var item = Json("does Sudria oppose the dam")["answers"]![0]!;

        Assert.Equal(("against", "position", "Sudria", "Sudria", "2020"), ((string?)item["fact"], (string?)item["kind"], (string?)item["speaker"], (string?)item["party"], (string?)item["date"]));
    }

    [Fact]
    public void A_person_is_written_with_office_and_party_and_no_source()
    {
        var item = Json("who is the president of Sudria")["answers"]![0]!;

        Assert.Equal(
            ("oster", "person", "Jon Oster, President", "Jon Oster", "Sudria", null),
            ((string?)item["fact"], (string?)item["kind"], (string?)item["statement"], (string?)item["speaker"], (string?)item["party"], item["source"]));
    }

    [Fact]
    public void A_partys_card_is_of_its_own_kind_and_names_it_as_party_and_as_no_speaker()
    {
        var item = Json("who is Sudria")["answers"]![0]!;

        Assert.Equal(
            ("sudria", "party", "Sudria", null, "Sudria"),
            ((string?)item["fact"], (string?)item["kind"], (string?)item["statement"], (string?)item["speaker"], (string?)item["party"]));
    }

    [Fact]
    public void A_place_is_written_with_its_events_and_the_source_of_the_newest()
    {
        var item = Json("tell me about Ostby")["answers"]![0]!;

        Assert.Equal(
            ("Ostby", "place", "Ostby; Signing of the ferry agreement", "Ostby", "The river gazette"),
            ((string?)item["fact"], (string?)item["kind"], (string?)item["statement"], (string?)item["place"], (string?)item["source"]!["title"]));
    }

    [Fact]
    public void Without_an_answer_answers_is_empty_and_reason_a_sentence()
    {
        var json = Json("what did Holt say about villages in 1995");

        Assert.False((bool)json["answered"]!);
        Assert.Empty(json["answers"]!.AsArray());
        Assert.Contains("1995", (string?)json["reason"], StringComparison.Ordinal);
        Assert.Equal("villages", (string?)json["closest"]![0]!["fact"]);
    }

    [Theory]
    [InlineData("what did Holt say about villages")]
    [InlineData("when will the ferry agreement be signed")]
    [InlineData("who is Mara Holt")]
    [InlineData("Ostby?")]
    [InlineData("what did Holt say about villages in 1995")]
    [InlineData("what did Merkel say")]
    [InlineData("")]
    public void Every_field_is_always_there_under_its_name_and_in_its_place(string question)
    {
        var json = Json(question).AsObject();

        Assert.Equal(Names, json.Select(field => field.Key));
        Assert.Equal((bool)json["answered"]!, json["reason"] is null);
        Assert.Equal((bool)json["answered"]!, json["answers"]!.AsArray().Count > 0);
        Assert.All(json["answers"]!.AsArray().Concat(json["closest"]!.AsArray()), item => Assert.Equal(ItemNames, item!.AsObject().Select(field => field.Key)));
    }

    [Theory]
    [InlineData("line\nbreak \"quotes\" \\ and \u2028 \U0001F600")]
    [InlineData("half a pair \uD83D of surrogates")]
    [InlineData("nul \0 and bell \a")]
    public void Any_question_stays_one_line_of_json(string question)
    {
        var line = Line(question);

        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(question.Replace('\uD83D', json.RootElement.GetProperty("question").GetString()!.Contains('\uFFFD', StringComparison.Ordinal) ? '\uFFFD' : '\uD83D'), json.RootElement.GetProperty("question").GetString());
    }

    public void Dispose() => room.Dispose();

    private string Line(string question) => JsonSerializer.Serialize(AnswerJson.Of(room.Ask(question)), AskingJson.Default.AnswerJson);

    private JsonNode Json(string question) => JsonNode.Parse(Line(question))!;

    // But for the score, which only orders.
    private static void AssertSame(string expected, JsonNode json)
    {
        Assert.InRange((double)json["answers"]![0]!["score"]!, 0.1, 3);
        json["answers"]![0]!["score"] = 0;
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), json.ToJsonString());
    }
}
