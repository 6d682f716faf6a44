using System.CommandLine;
using TalksBot.Benchmarks.Ask;
using TalksBot.Benchmarks.Import;
using TalksBot.Benchmarks.Page;
using TalksBot.Benchmarks.Questions;
using TalksBot.Benchmarks.Report;
using TalksBot.Benchmarks.Stores;
using TalksBot.Benchmarks.Wire;

namespace TalksBot.Benchmarks;

/// <summary>The command line of the benchmarks: which parts, how much of each.</summary>
internal static class Measuring
{
    private static readonly string[] AllParts = ["ask", "wire", "start", "import", "questions", "page"];

    private static readonly Argument<string[]> Parts = new("PART")
    {
        Description = $"What to measure: {string.Join(", ", AllParts)}. Default: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<int[]> Sizes = new("--sizes")
    {
        Description = "The sizes, in facts, at which is asked.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [1_000, 10_000, 100_000],
    };

    private static readonly Option<bool> Million = new("--million") { Description = "Also ask at 1,000,000 facts, a store that takes minutes to make." };
    private static readonly Option<int> WireFacts = new("--wire-facts") { Description = "The facts in the store of the bot.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<int> ImportFacts = new("--import-facts") { Description = "The facts to import.", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Questions = new("--questions") { Description = "Questions in a run of asking.", DefaultValueFactory = _ => 500 };
    private static readonly Option<int> Answers = new("--answers") { Description = "Answers in a run over the wire.", DefaultValueFactory = _ => 3_000 };
    private static readonly Option<int> Runs = new("--runs") { Description = "Runs whose median is told.", DefaultValueFactory = _ => 5 };
    private static readonly Option<bool> Show = new("--show") { Description = "List the questions that were not answered rightly." };
    private static readonly Option<string?> Stores = new("--stores") { Description = "A folder that keeps the stores that are made.", HelpName = "FOLDER" };

    private static readonly Option<string?> BotFile = new("--bot") { Description = "Another build of the bot, to compare: its TalksBot.dll.", HelpName = "FILE" };

    public static RootCommand Make()
    {
        Parts.AcceptOnlyFromAmong(AllParts);
        var root = new RootCommand("Measures TalksBot and prints each figure beside what bounds it.")
        {
            Parts, Sizes, Million, WireFacts, ImportFacts, Questions, Answers, Runs, Show, Stores, BotFile,
        };
        root.SetAction(RunAsync);
        return root;
    }

    private static string Bot(ParseResult line) => line.GetValue(BotFile) is { } file ? Path.GetFullPath(file) : BotProcess.Built();

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var parts = line.GetValue(Parts) is { Length: > 0 } some ? some : AllParts;
        var runs = line.GetValue(Runs);
        using var stores = new MadeStores(line.GetValue(Stores));
        var table = new Table();
        foreach (var part in AllParts.Where(parts.Contains))
        {
            switch (part)
            {
                case "ask":
                    int[] sizes = [.. line.GetValue(Sizes)!, .. line.GetValue(Million) ? [1_000_000] : Array.Empty<int>()];
                    await AskBenchmark.RunAsync(table, stores, sizes, line.GetValue(Questions), runs, ct);
                    break;
                case "wire":
                    await WireBenchmark.RunAsync(table, stores, Bot(line), line.GetValue(WireFacts), line.GetValue(Answers), runs, ct);
                    break;
                case "start":
                    await StartBenchmark.RunAsync(table, stores, Bot(line), line.GetValue(WireFacts), 2 * runs, ct);
                    break;
                case "import":
                    ImportBenchmark.Run(table, line.GetValue(ImportFacts));
                    break;
                case "questions":
                    QuestionsBenchmark.Run(table, line.GetValue(Show));
                    break;
                case "page":
                    await PageBenchmark.RunAsync(table, Bot(line), runs, ct);
                    break;
            }
        }

        Console.WriteLine($"Each figure is the median of {runs} runs. {Machine.Describe()}");
        Console.WriteLine();
        table.Print(Console.Out);
        return 0;
    }
}
