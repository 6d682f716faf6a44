using TalksBot.Asking;
using TalksBot.Benchmarks.Ask;
using TalksBot.Benchmarks.Report;
using TalksBot.Benchmarks.Stores;
using TalksBot.Facts;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Questions;

/// <summary>How many questions of the repository's sets are answered rightly, beside plain BM25 over the same facts.</summary>
internal static class QuestionsBenchmark
{
    /// <param name="table">Takes the figures.</param>
    /// <param name="shows">Whether to list what went wrong.</param>
    public static void Run(Table table, bool shows)
    {
        foreach (var set in QuestionSet.All())
        {
            var folder = Directory.CreateTempSubdirectory("talksbot-questions-");
            try
            {
                // One pack a store: what one set asks in vain, another pack might answer.
                using var store = new Opened(Path.Combine(folder.FullName, "store.db"), packs: folder.CreateSubdirectory("no-packs").FullName);
                store.Get<PackImport>().Run([Pack.Read(set.Pack, File.ReadAllBytes(set.Pack))], new ImportOrder { Author = "benchmark", Reason = "benchmark" });
                Ask(table, set, store, shows);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
    }

    private static void Ask(Table table, QuestionSet set, Opened store, bool shows)
    {
        var answerer = store.Get<Answerer>();
        var bare = new BareSearch(store.Get<Readers>(), store.Get<WordReader>());
        var (ours, plain) = (new Score(), new Score());
        foreach (var question in set.Questions)
        {
            var answer = answerer.Ask(question.Question, 0, 1);
            var first = answer is Answer.Found found ? ItemJson.Of(found.Items[0]).Fact : null;
            if (!ours.Count(question, first) && shows)
            {
                Show(set, question, answer, first);
            }

            plain.Count(question, Plain(store, bare, question.Question));
        }

        Report(table, set, ours, plain);
    }

    private static string? Plain(Opened store, BareSearch bare, string question) =>
        bare.Find(bare.Match(question)) is [var id, ..] && store.Get<FactStore>().Find(0, [id]) is [var fact] ? fact.Key : null;

    private static void Report(Table table, QuestionSet set, Score ours, Score plain)
    {
        // The bounds are those for talks that the program ships, and for those that it has never seen.
        var bound = File.Exists(Path.Combine(AppContext.BaseDirectory, "config", "talks", $"{set.Name}.json")) ? 0.9 : 0.8;
        var what = $"questions, {set.Name}";
        table.Add(Row.AtLeast($"{what}: right first of {ours.Answerable}", ours.RightFirst, bound, Units.Percent, $"plain BM25 {Units.Percent(plain.RightFirst)}"));
        table.Add(new Row($"{what}: wrong first", Units.Percent(ours.Wrong), $"plain BM25 {Units.Percent(plain.Wrong)}"));
        table.Add(new Row($"{what}: silent", Units.Percent(ours.Silent), $"plain BM25 {Units.Percent(plain.Silent)}"));
        table.Add(Row.AtLeast(
            $"{what}: rightly abstained of {ours.Unanswerable}", ours.RightlyAbstained, bound, Units.Percent, $"plain BM25 {Units.Percent(plain.RightlyAbstained)}"));
    }

    private static void Show(QuestionSet set, SetQuestion question, Answer answer, string? first)
    {
        var got = answer is Answer.None none ? $"silence ({none.Why})" : first;
        var wanted = question.First.Count == 0 ? "silence" : string.Join(" or ", question.First);
        Console.WriteLine($"{set.Name}: \"{question.Question}\" got {got}, wanted {wanted}");
    }
}
