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

    [Fact]
    public async Task A_load_run_can_wait_for_the_message_behind_a_deferral()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await LocalDiscordServer.StartAsync(new() { Strictness = Strictness.Light }, ct);
        await using var bot = await WireBot.ReadyAsync(server, ct);
        await bot.RegisterAsync("""[{"name":"ask","description":"Ask"}]""", ct);
        var draft = server.As(server.Member).InChannel(server.Talks).Draft("ask");
        var running = new LoadDriver(server).RunAsync(1, 1, _ => draft, LoadUntil.FinalMessage, ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", ct);
        await bot.AnswerAsync(interaction, """{"type":5}""", ct);
        Assert.False(running.IsCompleted);
        await bot.TokenAsync("PATCH", interaction, "/messages/@original", """{"content":"x"}""", ct);
        Assert.Single((await running).Latencies);
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
