using System.Globalization;
using System.Text.Json;
using TalksBot.Asking;

namespace TalksBot.Tests.Asking;

/// <summary>
/// Every question of the sets in <c>Questions</c>, asked of the talks that it is about. The shares are what must not be lost again; the
/// benchmark prints the figures.
/// </summary>
public sealed class QuestionSetTests
{
    private static readonly string[] Lists = ["facts", "people", "parties"];

    private static string Folder => Path.Combine(Repository.Root, "tests", "TalksBot.Tests", "Asking", "Questions");

    [Theory]
    [InlineData("geneva-2022", 0.85, 0.84)]
    [InlineData("halden-water-2019", 0.80, 0.88)]
    [InlineData("sarnel-ceasefire-2021", 0.85, 0.88)]
    public void Right_facts_come_first_and_what_no_fact_answers_is_not_answered(string set, double rightFirst, double rightlyAbstained)
    {
        using var room = new AskingRoom(File.ReadAllText(PackOf(set)));

        // Years later, as most people ask: days are counted from the talks' own days, not from a day near them by chance.
        room.Store.Clock.SetUtcNow(new DateTimeOffset(2026, 8, 5, 12, 0, 0, TimeSpan.Zero));
        var asked = Read(set).Select(question => (question.Question, question.First, Got: First(room.Ask(question.Question)))).ToList();

        var (answerable, others) = (asked.Where(question => question.First.Count > 0).ToList(), asked.Where(question => question.First.Count == 0).ToList());
        Assert.True(answerable.Count >= 50 && others.Count >= 30, $"{set} has {answerable.Count} questions with an answer and {others.Count} without.");
        var wrong = answerable.Where(question => question.Got is null || !question.First.Contains(question.Got)).ToList();
        var rash = others.Where(question => question.Got is not null).ToList();
        Assert.True(Share(wrong.Count, answerable.Count) >= rightFirst, Failing(rightFirst, answerable.Count, wrong));
        Assert.True(Share(rash.Count, others.Count) >= rightlyAbstained, Failing(rightlyAbstained, others.Count, rash));
    }

    [Fact]
    public void Every_question_set_is_asked_and_names_facts_of_its_pack_only()
    {
        var sets = Directory.GetFiles(Folder, "*.jsonl").Select(Path.GetFileNameWithoutExtension).Order().ToList();

        Assert.Equal(["geneva-2022", "halden-water-2019", "sarnel-ceasefire-2021"], sets);
        Assert.All(sets, set =>
        {
            using var pack = JsonDocument.Parse(File.ReadAllText(PackOf(set!)));
            var known = Lists.SelectMany(list => pack.RootElement.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!)).ToHashSet();
            var questions = Read(set!);
            Assert.Empty(questions.SelectMany(question => question.First).Except(known));
            Assert.Empty(questions.GroupBy(question => question.Question).Where(same => same.Count() > 1).Select(same => same.Key));
        });
    }

    private static string? First(Answer answer) => answer is Answer.Found found ? ItemJson.Of(found.Items[0]).Fact : null;

    private static double Share(int failed, int all) => 1 - ((double)failed / all);

    private static string Failing(double least, int all, List<(string Question, IReadOnlyList<string> First, string? Got)> failing) =>
        string.Create(CultureInfo.InvariantCulture, $"{Share(failing.Count, all):P1} of {all}, at least {least:P0} expected:\n")
        + string.Join('\n', failing.Select(question =>
            $"  {question.Question} -> {question.Got ?? "no answer"}{(question.First.Count > 0 ? $", not {string.Join(" or ", question.First)}" : "")}"));

    private static string PackOf(string set) =>
        Path.Combine(Folder, $"{set}.json") is var beside && File.Exists(beside) ? beside : Path.Combine(Repository.Root, "config", "talks", $"{set}.json");

    private static List<(string Question, IReadOnlyList<string> First)> Read(string set)
    {
        var questions = new List<(string, IReadOnlyList<string>)>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{set}.jsonl")).Where(line => line.Length > 0))
        {
            using var asked = JsonDocument.Parse(line);
            questions.Add((
                asked.RootElement.GetProperty("question").GetString()!, [.. asked.RootElement.GetProperty("first").EnumerateArray().Select(id => id.GetString()!)]));
        }

        return questions;
    }
}
