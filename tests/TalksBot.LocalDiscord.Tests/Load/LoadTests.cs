using TalksBot.LocalDiscord.Load;

namespace TalksBot.LocalDiscord.Tests.Load;

public sealed class LoadTests
{
    private const int Count = 1_000;

    [Theory]
    [InlineData(Strictness.Light)]
    [InlineData(Strictness.Strict)]
    public async Task A_load_run_measures_every_answer(Strictness strictness)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await LocalDiscordServer.StartAsync(new() { Strictness = strictness, Recording = false, Kept = 500 }, ct);
        await using var bot = await WireBot.ReadyAsync(server, ct);
        await bot.RegisterAsync("""[{"name":"ask","description":"Ask"}]""", ct);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var answering = AnswerAllAsync(bot, stop.Token);

        var actor = server.As(server.Member).InChannel(server.Talks);
        var result = await new LoadDriver(server).RunAsync(Count, 64, _ => actor.Draft("ask"), LoadUntil.FirstAnswer, ct);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answering);
        Assert.Equal(Count, result.Latencies.Count);
        Assert.All(result.Latencies, latency => Assert.True(latency > TimeSpan.Zero));
    }

    private static async Task AnswerAllAsync(WireBot bot, CancellationToken ct)
    {
        while (true)
        {
            var interaction = await bot.EventAsync("INTERACTION_CREATE", ct);
            _ = bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"Nobody."}}""", ct);
        }
    }
}
