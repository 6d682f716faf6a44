using System.Diagnostics;
using TalksBot.Benchmarks.Report;
using TalksBot.Benchmarks.Stores;
using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.Driving;

namespace TalksBot.Benchmarks.Wire;

/// <summary>How fast a fresh process is ready, how fast its first answer comes, and what it holds while idle.</summary>
internal static class StartBenchmark
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Table table, MadeStores stores, string file, int facts, int runs, CancellationToken ct)
    {
        var store = await stores.WithAsync(facts, ct);
        await Console.Error.WriteLineAsync($"starting the bot {runs} times at {Units.Count(facts)} facts");
        var question = WireBenchmark.Questions(store, 1)[0];
        var (ready, floor, processor, floorProcessor) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (atOnce, rested, idle) = (new List<double>(), new List<double>(), new List<double>());
        await using var discord = await StandIn.StartAsync(ct);
        var asker = discord.As(discord.Member).InChannel(discord.Talks);
        using (var first = BotProcess.OfBot(discord, file, store))
        {
            // It registers the commands, which the others find there.
            await discord.ReadyAsync(first, ct);
            await discord.CommandsAsync(first, ct);
            await first.StopAsync(ct);
        }

        for (var run = 0; run < runs; run++)
        {
            await discord.GoneAsync(ct);
            using (var bare = BotProcess.OfFloor(discord))
            {
                await discord.ReadyAsync(bare, ct);
                floor.Add(Stopwatch.GetElapsedTime(bare.StartedAt).TotalSeconds);
                floorProcessor.Add(bare.ProcessorTime.TotalSeconds);
                await bare.StopAsync(ct);
            }

            await discord.GoneAsync(ct);

            using var bot = BotProcess.OfBot(discord, file, store);
            await discord.ReadyAsync(bot, ct);
            ready.Add(Stopwatch.GetElapsedTime(bot.StartedAt).TotalSeconds);
            processor.Add(bot.ProcessorTime.TotalSeconds);

            // By turns: asked in the very moment that it is ready, and after a pause.
            if (run % 2 == 0)
            {
                atOnce.Add(await AskAsync(discord, asker, question, ct));
                continue;
            }

            await Task.Delay(Rest, ct);
            idle.Add(bot.ResidentBytes);
            rested.Add(await AskAsync(discord, asker, question, ct));
        }

        table.Add(Row.AtMost("start: process to ready", Spread.Median(ready), 0.35, Units.Seconds, $"bare process {Units.Seconds(Spread.Median(floor))}"));
        table.Add(new Row("start: CPU until ready", Units.Seconds(Spread.Median(processor)), $"bare process {Units.Seconds(Spread.Median(floorProcessor))}"));
        table.Add(Row.AtMost("start: first answer, asked when ready", Spread.Median(atOnce), 60, Units.Milliseconds));
        table.Add(Row.AtMost("start: first answer, asked 2 s later", Spread.Median(rested), 60, Units.Milliseconds));
        table.Add(Row.AtMost("start: memory idle", Spread.Median(idle), 70e6, Units.Megabytes));
    }

    private static async Task<double> AskAsync(LocalDiscordServer discord, ChannelActor asker, string question, CancellationToken ct)
    {
        var sent = await discord.SendAsync(asker.Draft("ask", ("question", question)), ct);
        return (await sent.WaitForCallbackAsync(ct)).After.TotalMilliseconds;
    }
}
