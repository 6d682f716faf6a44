using TalksBot.Benchmarks.Ask;
using TalksBot.Benchmarks.Report;
using TalksBot.Benchmarks.Stores;
using TalksBot.Facts;
using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Load;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Wire;

/// <summary>From the interaction on the socket to the answer at the stand-in, with the bot as a process of its own on the same cores.</summary>
internal static class WireBenchmark
{
    private const int WarmUp = 2_000;
    private static readonly int[] AtOnce = [1, 16, 64];

    public static async Task RunAsync(Table table, MadeStores stores, string file, int facts, int answers, int runs, CancellationToken ct)
    {
        var store = await stores.WithAsync(facts, ct);
        var questions = Questions(store, answers);
        await Console.Error.WriteLineAsync($"answering over the wire at {Units.Count(facts)} facts");
        await FloorAsync(table, answers, runs, ct);

        await using var discord = await StandIn.StartAsync(ct);
        using var bot = BotProcess.OfBot(discord, file, store);
        await discord.ReadyAsync(bot, ct);
        await discord.CommandsAsync(bot, ct);
        await LoadAsync(discord, WarmUp, 16, questions, ct);
        foreach (var concurrency in AtOnce)
        {
            var (perSecond, p50, p99) = await MedianAsync(discord, answers, concurrency, runs, questions, ct);
            Report(table, concurrency, perSecond, p50, p99);
        }

        await LoadAsync(discord, Math.Max(0, 10_000 - WarmUp - (AtOnce.Length * runs * answers)), 16, questions, ct);
        var loaded = bot.ResidentBytes;
        var before = bot.ProcessorTime;
        await LoadAsync(discord, answers, 16, questions, ct);
        var processor = (bot.ProcessorTime - before).TotalSeconds * 1000 / answers;
        table.Add(Row.AtMost("wire: memory after 10,000 answers", loaded, 150e6, Units.Megabytes));
        table.Add(new Row("wire: CPU of 1,000 answers", Units.Seconds(processor)));
    }

    /// <summary>Questions made of the store's facts.</summary>
    public static List<string> Questions(string store, int count)
    {
        using var opened = new Opened(store);
        var catalogue = opened.Get<CatalogueStore>().Current();
        return opened.Get<Readers>().Read(reader => new SyntheticQuestions(seed: 7).Make(reader, catalogue, count));
    }

    private static async Task FloorAsync(Table table, int answers, int runs, CancellationToken ct)
    {
        await using var discord = await StandIn.StartAsync(ct);
        using var bot = BotProcess.OfFloor(discord);
        await discord.ReadyAsync(bot, ct);
        await discord.CommandsAsync(bot, ct);
        await LoadAsync(discord, WarmUp, 16, ["?"], ct);
        var (perSecond, _, p99) = await MedianAsync(discord, answers, 16, runs, ["?"], ct);
        table.Add(new Row("wire: a fixed reply, 16 at once", Units.PerSecond(perSecond), $"p99 {Units.Milliseconds(p99)}"));
    }

    private static async Task<(double PerSecond, double P50, double P99)> MedianAsync(
        LocalDiscordServer discord, int answers, int concurrency, int runs, List<string> questions, CancellationToken ct)
    {
        var results = new List<LoadResult>();
        for (var run = 0; run < runs; run++)
        {
            // One after the other takes longest and needs fewest for a steady figure.
            results.Add(await LoadAsync(discord, concurrency == 1 ? answers / 2 : answers, concurrency, questions, ct));
        }

        return (
            Spread.Median(results.Select(result => result.PerSecond)),
            Spread.Median(results.Select(result => result.Percentile(0.5).TotalMilliseconds)),
            Spread.Median(results.Select(result => result.Percentile(0.99).TotalMilliseconds)));
    }

    private static async Task<LoadResult> LoadAsync(
        LocalDiscordServer discord, int answers, int concurrency, List<string> questions, CancellationToken ct)
    {
        var asker = discord.As(discord.Member).InChannel(discord.Talks);
        return await new LoadDriver(discord).RunAsync(
            answers, concurrency, number => asker.Draft("ask", ("question", questions[number % questions.Count])), LoadUntil.FirstAnswer, ct);
    }

    private static void Report(Table table, int concurrency, double perSecond, double p50, double p99)
    {
        var what = $"wire, {concurrency} at once";
        table.Add(concurrency == 16
            ? Row.AtLeast($"{what}: answers", perSecond, 1_500, Units.PerSecond)
            : new Row($"{what}: answers", Units.PerSecond(perSecond)));
        table.Add(new Row($"{what}: p50", Units.Milliseconds(p50)));
        table.Add(concurrency == 16
            ? Row.AtMost($"{what}: p99", p99, 20, Units.Milliseconds)
            : new Row($"{what}: p99", Units.Milliseconds(p99)));
    }
}
