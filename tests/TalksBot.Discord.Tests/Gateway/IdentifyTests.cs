using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TalksBot.Discord.Gateway;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Gateway;

public sealed class IdentifyTests
{
    [Fact]
    public async Task G5_Identify_comes_after_hello_once_with_intents_and_shard()
    {
        await using var peer = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(peer, setup =>
        {
            setup.Steady();
            setup.Settings["Discord:Intents"] = "0";
            setup.Settings["Discord:Shard"] = "3";
            setup.Settings["Discord:ShardCount"] = "4";
        });
        var socket = await peer.AcceptAsync();

        // An unknown op is read and ignored; nothing may be said before HELLO.
        await socket.SendAsync("""{"op":99,"d":null}""");
        await bot.Log.SeeAsync("Unknown gateway op 99");
        Assert.True(socket.IsSilent);
        await socket.HelloAsync();
        var identify = (await socket.ExpectAsync(2)).GetProperty("d");
        Assert.Equal(Bot.Token, identify.GetProperty("token").GetString());
        Assert.Equal(0, identify.GetProperty("intents").GetInt32());
        Assert.Equal("[3,4]", identify.GetProperty("shard").GetRawText());
        await socket.HelloAsync();
        await socket.SendAsync("""{"op":1,"d":null}""");
        await socket.ExpectAsync(1);
        Assert.True(socket.IsSilent);
    }

    [Fact]
    public async Task G13_Two_identifies_of_one_rate_key_are_5_seconds_apart_and_shards_start_in_order()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        await using var bot = await Bot.StartAsync(peer, setup =>
        {
            clock = setup.Steady();
            setup.Settings["Discord:ShardsHere"] = "2";
            setup.Settings["Discord:ShardCount"] = "2";
        });
        var first = await peer.AcceptAsync();
        var shard0 = await first.WelcomeAsync();
        Assert.Equal("[0,2]", shard0.GetProperty("d").GetProperty("shard").GetRawText());

        var wait = await clock.WaitAsync(time => time > TimeSpan.FromSeconds(5) && time <= Times.Identifies);
        Assert.False(peer.HasAnotherConnection);
        clock.Advance(wait);
        var second = await peer.AcceptAsync();
        var shard1 = await second.WelcomeAsync();
        Assert.Equal("[1,2]", shard1.GetProperty("d").GetProperty("shard").GetRawText());
        await bot.Connection.Ready.InTime();
    }

    [Fact]
    public async Task G13_Shards_of_different_rate_keys_do_not_wait_for_each_other()
    {
        await using var peer = await FakeDiscord.StartAsync();
        peer.Limit = (1000, 990, 3_600_000, 2);
        await using var bot = await Bot.StartAsync(peer, setup =>
        {
            setup.Steady();
            setup.Settings["Discord:ShardsHere"] = "2";
            setup.Settings["Discord:ShardCount"] = "2";
        });

        await (await peer.AcceptAsync()).WelcomeAsync();
        await (await peer.AcceptAsync()).WelcomeAsync();

        await bot.Connection.Ready.InTime();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task G14_With_nothing_left_but_the_reserve_the_bot_waits_for_the_reset_even_after_a_restart(int remaining)
    {
        await using var peer = await FakeDiscord.StartAsync();
        using var folder = new TempFolder();
        peer.Limit = (1000, remaining, 3_600_000, 1);
        await using (var first = await Bot.StartAsync(peer, setup =>
        {
            setup.Steady();
            setup.StatePath = folder.File;
        }))
        {
            await first.Log.SeeAsync("Too few IDENTIFYs");
        }

        // Another process, which Discord tells nothing alarming.
        peer.Limit = (1000, 1000, 3_600_000, 1);
        TestClock clock = null!;
        await using var second = await Bot.StartAsync(peer, setup =>
        {
            clock = setup.Steady();
            setup.StatePath = folder.File;
        });
        await second.Log.SeeAsync("Too few IDENTIFYs");
        Assert.False(peer.HasAnotherConnection);
        await clock.PassAsync(TimeSpan.FromHours(1));
        await (await peer.AcceptAsync()).WelcomeAsync();
        await second.Connection.Ready.InTime();
    }

    [Fact]
    public async Task G14_A_crash_and_restart_loop_is_stopped_before_the_days_identifies_are_used_up()
    {
        using var folder = new TempFolder();
        var clock = new TestClock();
        var limit = new SessionStartLimit(Total: 20, Remaining: 20, TimeSpan.FromHours(24), MaxConcurrency: 1);
        for (var start = 0; start < 18; start++)
        {
            var turn = await NewGuard(folder, clock).TakeTurnAsync(0, limit, TestContext.Current.CancellationToken).InTime();
            turn.MarkSent();
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        var blocked = NewGuard(folder, clock).TakeTurnAsync(0, limit, TestContext.Current.CancellationToken);
        Assert.False(blocked.IsCompleted);
        await clock.PassAsync(wait => wait > TimeSpan.FromHours(23));
        await blocked.InTime();
    }

    [Fact]
    public async Task G14_A_broken_state_file_is_reported_and_begins_anew()
    {
        await using var peer = await FakeDiscord.StartAsync();
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File, "{\"Count\":", TestContext.Current.CancellationToken);

        var (bot, _) = await Bot.ReadyAsync(peer, setup => setup.StatePath = folder.File);
        await using var __ = bot;

        await bot.Log.SeeAsync("can't be read");
    }

    private static IdentifyGuard NewGuard(TempFolder folder, TestClock clock) =>
        new(Options.Create(new DiscordOptions { StatePath = folder.File }), clock, NullLogger<IdentifyGuard>.Instance);

    private sealed class TempFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("talksbot-");

        public string File => Path.Combine(_folder.FullName, "state.json");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
