using System.Text.Json.Nodes;

namespace TalksBot.Tests.Asking;

/// <summary><c>ask</c> as somebody types it at the terminal.</summary>
public sealed class AskVerbTests : IDisposable
{
    private static readonly string[] Questions = ["what did Holt say about villages", "", "who is Mara Holt?", "what did “Merkel” say", "   ", "does Sudria oppose the dam", "été 😀"];

    private readonly AskingRoom room = new(River.With(
        River.Quote("villages", "The dam will not drown a single village"),
        River.Quote("roof", "The dam will not wet a single roof"),
        River.Position("against", "Sudria opposes the dam.", "opposes", party: "sudria")));

    [Fact]
    public async Task A_question_gets_the_words_who_said_them_when_to_whom_and_where_it_stands()
    {
        var (status, output, errors) = await Run("", "ask", "what did Holt say about villages", "--top", "1");

        Assert.Equal((0, ""), (status, errors));
        Assert.Equal(
            """
            “The dam will not drown a single village”
              Mara Holt, Foreign Minister, Norvania · Wednesday, 10 June 2020 · to Radio Delta
              Source: The river gazette, The Gazette, 2020-06-15, https://example.org/river · fact villages
            """,
            output.TrimEnd());
    }

    [Fact]
    public async Task Without_an_answer_it_says_so_and_why()
    {
        var (status, output, _) = await Run("", "ask", "what did Holt say about villages in 1995");

        Assert.Equal(0, status);
        Assert.StartsWith("No fact on that. Nothing on that is recorded for “1995”.", output, StringComparison.Ordinal);
        Assert.Contains("Nearest, but no answer:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\r\n", false)]
    public async Task A_batch_gets_one_object_a_line_in_order_for_empty_lines_too(string ending, bool fromFile)
    {
        var lines = string.Join(ending, Questions);
        await File.WriteAllTextAsync(room.Store.PathOf("questions.txt"), lines, Ct);

        var (status, output, errors) = await Run(fromFile ? "" : lines, "ask", "--batch", fromFile ? room.Store.PathOf("questions.txt") : "-", "--json");

        Assert.Equal((0, ""), (status, errors));
        var answers = output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(Questions.Select(question => question.Trim()), answers.Select(answer => ((string)answer["question"]!).Trim()));
        Assert.Equal([true, false, true, false, false, true, false], answers.Select(answer => (bool)answer["answered"]!));
        Assert.Equal(["villages", "holt", "against"], answers.Where(answer => (bool)answer["answered"]!).Select(answer => (string)answer["answers"]![0]!["fact"]!));
        Assert.All(answers.Where(answer => !(bool)answer["answered"]!), answer => Assert.Empty(answer["answers"]!.AsArray()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_byte_order_mark_is_no_part_of_the_first_question(bool fromFile)
    {
        const string Marked = "\uFEFFwho is Mara Holt?\n";
        await File.WriteAllTextAsync(room.Store.PathOf("marked.txt"), Marked, Ct);

        var (_, output, _) = await Run(fromFile ? "" : Marked, "ask", "--batch", fromFile ? room.Store.PathOf("marked.txt") : "-", "--json");

        Assert.Equal("who is Mara Holt?", (string?)JsonNode.Parse(output)!["question"]);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    public async Task Top_says_how_many_facts_an_answer_holds(string top, int facts)
    {
        var (_, output, _) = await Run("", "ask", "what did Holt say about the dam", "--json", "--top", top);

        Assert.Equal(facts, JsonNode.Parse(output)!["answers"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(2, "Give a question, or --batch FILE with one question a line.", "ask")]
    [InlineData(2, "Give either a question or --batch FILE, not both.", "ask", "who", "--batch", "q.txt")]
    [InlineData(2, "--top 0 is no number from 1 to 100.", "ask", "who", "--top", "0")]
    [InlineData(2, "--top many is no number from 1 to 100.", "ask", "who", "--top", "many")]
    [InlineData(2, "Unrecognized command or argument 'holt'.", "ask", "who", "holt")]
    [InlineData(1, "nowhere.txt", "ask", "--batch", "nowhere.txt")]
    public async Task Trouble_is_one_line_on_standard_error_and_an_exit_status(int expected, string says, params string[] arguments)
    {
        var (status, output, errors) = await Run("", arguments);

        Assert.Equal((expected, ""), (status, output));
        Assert.Contains(says, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{bad", "line 1, column 2: this is not JSON.")]
    [InlineData("{}", "this is no list.")]
    [InlineData("""[{"name":"Norvania"},{"nam":1}]""", "entry 2 has no \"name\" that is text.")]
    [InlineData("""[1]""", "entry 1 has no \"name\" that is text.")]
    [InlineData("""[{"name":"Norvania","also":["Norvany",2]}]""", "entry 1 has a \"also\" that is neither text nor a list of texts.")]
    public async Task A_malformed_list_of_names_is_one_line_that_names_it_and_what_is_expected_where(string list, string says)
    {
        var words = Directory.CreateDirectory(Path.Combine(room.Store.PacksFolder, "config", "words"));
        await File.WriteAllTextAsync(Path.Combine(words.FullName, "states.json"), list, Ct);

        var (status, output, errors) = await Run("", "ask", "who");

        Assert.Equal((1, ""), (status, output));
        Assert.Contains($"states.json: {says}", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.EndsWith("Expected is a list of entries as {\"name\": \"Full Name\", \"also\": [\"Other Name\"]}.", errors.TrimEnd(), StringComparison.Ordinal);
    }

    public void Dispose() => room.Dispose();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<(int Status, string Output, string Errors)> Run(string input, params string[] arguments) => Terminal.RunAsync(
        room.Store.PacksFolder, new Dictionary<string, string> { ["Store__Path"] = room.Store.StorePath, ["Store__Packs"] = room.Store.PacksFolder }, input, arguments);
}
