using Microsoft.Extensions.Logging;
using TalksBot.Discord.Gateway;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Gateway;

public sealed class CloseTests
{
    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shard")]
    [InlineData(4011, "Discord:ShardCount")]
    [InlineData(4012, "Update")]
    [InlineData(4013, "Discord:Intents")]
    [InlineData(4014, "Discord:Intents")]
    public async Task G9_Fatal_closes_stop_the_bot_with_the_way_out_and_no_further_attempt(int code, string wayOut)
    {
        await using var peer = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(peer);
        var socket = await peer.AcceptAsync();
        await socket.HelloAsync();
        await socket.ExpectAsync(2);

        await socket.CloseAsync(code);

        var line = await bot.Log.SeeAsync(line => line.Level == LogLevel.Critical);
        Assert.Contains(wayOut, line.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiscordRefusedException>(() => bot.Connection.Ready.InTime());
        await bot.StopAsync();
        Assert.True(bot.Stopping.IsCancellationRequested);
        Assert.False(peer.HasAnotherConnection);
        Assert.Equal(1, Environment.ExitCode);
        Assert.Single(bot.Log.All, line => line.Level == LogLevel.Critical);
    }

    [Fact]
    public async Task G12_Backoff_grows_until_a_session_is_live_and_then_begins_anew()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        await using var bot = await Bot.StartAsync(peer, setup => clock = setup.Steady());

        // A HELLO alone proves nothing, so it resets nothing.
        for (var failures = 0; failures < 3; failures++)
        {
            var failing = await peer.AcceptAsync();
            await failing.HelloAsync();
            await failing.ExpectAsync(2);
            failing.Drop();
            await clock.PassAsync(Times.Backoff(failures));
            await clock.PassIdentifiesAsync();
        }

        var live = await peer.AcceptAsync();
        await live.WelcomeAsync();
        await bot.Connection.Ready.InTime();
        live.Drop();
        await clock.PassAsync(Times.Backoff(0));
        await peer.AcceptAsync();
    }

    [Fact]
    public void G12_Backoff_has_jitter_and_a_cap()
    {
        var share = 0.0;
        var backoff = new Backoff(() => share);
        Assert.Equal(125, backoff.Next().TotalMilliseconds);
        share = 1;
        Assert.Equal(500, backoff.Next().TotalMilliseconds);
        for (var failures = 0; failures < 1000; failures++)
        {
            Assert.InRange(backoff.Next(), TimeSpan.Zero, TimeSpan.FromMinutes(2));
        }

        Assert.Equal(TimeSpan.FromMinutes(2), backoff.Next());
    }

    [Fact]
    public async Task G19_The_final_stop_closes_with_1000()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer);
        await using var _ = bot;

        await bot.StopAsync();

        Assert.Equal(1000, await socket.ClosedAsync());
        Assert.False(peer.HasAnotherConnection);
    }

    [Fact]
    public async Task G19_A_stop_in_the_middle_of_a_reconnect_ends_too()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;
        socket.Drop();
        await bot.Log.SeeAsync("lost its connection");

        await bot.StopAsync();

        Assert.False(peer.HasAnotherConnection);
    }
}
