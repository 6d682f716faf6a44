using System.Threading.Channels;
using TalksBot.Discord.Gateway;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Gateway;

public sealed class EventTests
{
    [Fact]
    public async Task G16_Unknown_ops_events_and_fields_are_ignored_and_the_number_is_still_kept()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer);
        await using var _ = bot;

        await socket.SendAsync("""{"op":99,"d":{"x":[1,{}]},"new":{"deep":[[]]}}""");
        await socket.SendAsync("""{"op":0,"t":"SOMETHING_NEW","s":5,"d":{"id":"1"},"extra":true}""");
        await socket.SendAsync("""{"no_op":1}""");
        await socket.SendAsync("no JSON at all");
        await socket.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(5, (await socket.FindAsync(1)).GetProperty("d").GetInt64());
        Assert.False(socket.IsClosed);
    }

    [Fact]
    public async Task G17_A_ready_of_several_megabytes_in_many_fragments_is_read_completely()
    {
        await using var peer = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(peer);
        var socket = await peer.AcceptAsync();
        await socket.HelloAsync();
        await socket.ExpectAsync(2);
        var guilds = string.Join(',', Enumerable.Range(1, 100_000).Select(id => $$"""{"id":"{{id}}","unavailable":true}"""));
        var ready = $$"""{"t":"READY","s":1,"op":0,"d":{{socket.Ready($"[{guilds}]")}}}""";
        Assert.True(ready.Length > 3_000_000);

        await socket.SendAsync(ready, fragment: 1500);

        await bot.Connection.Ready.InTime();
        await bot.Log.SeeAsync("in 100000 servers");
        await socket.SendAsync("""{"op":1,"d":null}""");
        Assert.Equal(1, (await socket.FindAsync(1)).GetProperty("d").GetInt64());
    }

    [Fact]
    public async Task G18_Handlers_that_block_or_throw_neither_delay_heartbeats_nor_end_the_connection()
    {
        await using var peer = await FakeDiscord.StartAsync();
        using var release = new ManualResetEventSlim();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            setup.Add<IGuildEvents>(new Broken(release));
            setup.Slash("block", call =>
            {
                release.Wait(Within.Limit, TestContext.Current.CancellationToken);
                return Handlers.Say("at last");
            });
            setup.Slash("throw", _ => throw new InvalidOperationException("on purpose"));
        });
        await using var _ = bot;

        await socket.DispatchAsync("GUILD_DELETE", """{"id":"1"}""", 2);
        for (var i = 0UL; i < 8; i++)
        {
            await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100 + i, "block"), (long)(3 + i));
        }

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(200, "throw"), 20);
        await socket.SendAsync("""{"op":1,"d":null}""");
        Assert.Equal(20, (await socket.FindAsync(1)).GetProperty("d").GetInt64());
        Assert.Contains("reference", (await peer.CallbackAsync(200)).Text, StringComparison.Ordinal);

        release.Set();
        await peer.CallbackAsync(107);
        await bot.Log.SeeAsync("Broken failed on Removed");
        Assert.False(socket.IsClosed);
    }

    [Fact]
    public async Task G20_Only_a_removal_without_unavailable_purges()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var told = new Recorder();
        await using var bot = await Bot.StartAsync(peer, setup => setup.Add<IGuildEvents>(told));
        var socket = await peer.AcceptAsync();
        await socket.WelcomeAsync(guilds: """[{"id":"1","unavailable":true}]""");

        await socket.DispatchAsync("GUILD_CREATE", """{"id":"1","name":"Old","channels":[{"id":"9"}]}""", 2);
        await socket.DispatchAsync("GUILD_CREATE", """{"id":"2","name":"New"}""", 3);
        await socket.DispatchAsync("GUILD_DELETE", """{"id":"1","unavailable":true}""", 4);
        await socket.DispatchAsync("GUILD_CREATE", """{"id":"1","name":"Old"}""", 5);
        await socket.DispatchAsync("GUILD_DELETE", """{"id":"1"}""", 6);
        await socket.DispatchAsync("GUILD_CREATE", """{"id":"1","name":"Old"}""", 7);

        Assert.Equal("joined 1 Old, new: False", await told.Told.Reader.NextAsync());
        Assert.Equal("joined 2 New, new: True", await told.Told.Reader.NextAsync());
        Assert.Equal("unavailable 1", await told.Told.Reader.NextAsync());
        Assert.Equal("joined 1 Old, new: False", await told.Told.Reader.NextAsync());
        Assert.Equal("removed 1", await told.Told.Reader.NextAsync());
        Assert.Equal("joined 1 Old, new: True", await told.Told.Reader.NextAsync());
    }

    private sealed class Recorder : IGuildEvents
    {
        public Channel<string> Told { get; } = Channel.CreateUnbounded<string>();

        public async Task JoinedAsync(JoinedGuild guild, CancellationToken ct) =>
            await Told.Writer.WriteAsync($"joined {guild.Id.Value} {guild.Name}, new: {guild.IsNew}", ct);

        public async Task RemovedAsync(GuildId guild, CancellationToken ct) => await Told.Writer.WriteAsync($"removed {guild.Value}", ct);

        public async Task UnavailableAsync(GuildId guild, CancellationToken ct) => await Told.Writer.WriteAsync($"unavailable {guild.Value}", ct);
    }

    private sealed class Broken(ManualResetEventSlim release) : IGuildEvents
    {
        public Task RemovedAsync(GuildId guild, CancellationToken ct)
        {
            release.Wait(Within.Limit, ct);
            throw new InvalidOperationException("on purpose");
        }
    }
}
