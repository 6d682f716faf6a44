using System.Globalization;
using System.Text.Json;
using TalksBot.Benchmarks.Report;
using TalksBot.Benchmarks.Stores;

namespace TalksBot.Benchmarks.Ask;

/// <summary>How long a question takes in process, at several sizes of the store, beside the bare search.</summary>
internal static class AskBenchmark
{
    private const int Million = 1_000_000;
    private const int HundredThousand = 100_000;

    public static async Task RunAsync(Table table, MadeStores stores, IReadOnlyList<int> sizes, int questions, int runs, CancellationToken ct)
    {
        foreach (var size in sizes)
        {
            var store = await stores.WithAsync(size, ct);
            await Console.Error.WriteLineAsync($"asking at {Units.Count(size)} facts");
            var printed = await Self.RunAsync(
                ct, "ask-at", "--store", store, "--questions", Text(questions), "--runs", Text(runs));
            Report(table, size, JsonSerializer.Deserialize(printed, AskFiguresJson.Default.AskFigures)!);
        }
    }

    private static void Report(Table table, int size, AskFigures figures)
    {
        var what = $"ask, {Units.Count(size)} facts";
        var ratio = figures.P50 / figures.BareP50;
        var bare = $"bare FTS5 {Units.Milliseconds(figures.BareP50)}";
        table.Add(new Row($"{what}: p50", Units.Milliseconds(figures.P50), bare));
        table.Add(size == HundredThousand
            ? Row.AtMost($"{what}: p50 to bare FTS5", ratio, 1.5, Units.Times)
            : new Row($"{what}: p50 to bare FTS5", Units.Times(ratio)));
        var bareP99 = $"bare FTS5 {Units.Milliseconds(figures.BareP99)}";
        table.Add(size == Million
            ? Row.AtMost($"{what}: p99", figures.P99, 50, Units.Milliseconds, bareP99)
            : new Row($"{what}: p99", Units.Milliseconds(figures.P99), bareP99));
        table.Add(size == Million
            ? Row.AtMost($"{what}: memory", figures.ResidentBytes, 300e6, Units.Megabytes)
            : new Row($"{what}: memory", Units.Megabytes(figures.ResidentBytes), $"answered {Units.Percent(figures.Answered)}"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
