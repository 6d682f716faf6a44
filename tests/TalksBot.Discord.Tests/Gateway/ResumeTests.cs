using System.Threading.Channels;
using TalksBot.Discord.Gateway;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Gateway;

public sealed class ResumeTests
{
    private const string SameQuery = "?v=10&encoding=json";

    [Fact]
    public async Task G6_Op_7_closes_with_4000_and_resumes_at_the_resume_address_with_the_same_query()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;

        Assert.Equal(("/gateway/", SameQuery), (socket.Path, socket.Query));
        await socket.SendAsync("""{"op":7,"d":null}""");

        Assert.Equal(4000, await socket.ClosedAsync());
        await clock.PassAsync(Times.Backoff(0));
        var next = await peer.AcceptAsync();
        Assert.Equal(("/resume/", SameQuery), (next.Path, next.Query));
        await next.HelloAsync();
        await next.ExpectAsync(6);
    }

    [Fact]
    public async Task G6_Op_7_before_hello_closes_with_4000_and_resumes()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;
        socket.Drop();
        await clock.PassAsync(Times.Backoff(0));

        var second = await peer.AcceptAsync();
        await second.SendAsync("""{"op":7,"d":null}""");

        Assert.Equal(4000, await second.ClosedAsync());
        await clock.PassAsync(Times.Backoff(1));
        var third = await peer.AcceptAsync();
        Assert.Equal("/resume/", third.Path);
        await third.HelloAsync();
        await third.ExpectAsync(6);
    }

    [Fact]
    public async Task G7_Resume_carries_session_and_number_and_replayed_events_arrive_in_order_once()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var told = new Recorder();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            clock = setup.Steady();
            setup.Add<IGuildEvents>(told);
        });
        await using var _ = bot;
        await socket.DispatchAsync("GUILD_CREATE", """{"id":"11","name":"a"}""", 2);
        await socket.DispatchAsync("GUILD_CREATE", """{"id":"12","name":"b"}""", 3);
        Assert.Equal("joined 11", await told.Told.Reader.NextAsync());
        Assert.Equal("joined 12", await told.Told.Reader.NextAsync());
        socket.Drop();
        await clock.PassAsync(Times.Backoff(0));

        var next = await peer.AcceptAsync();
        await next.HelloAsync();
        var resume = (await next.ExpectAsync(6)).GetProperty("d");
        Assert.Equal("session-1", resume.GetProperty("session_id").GetString());
        Assert.Equal(3, resume.GetProperty("seq").GetInt64());
        Assert.Equal(Bot.Token, resume.GetProperty("token").GetString());
        await next.DispatchAsync("GUILD_CREATE", """{"id":"12","name":"b"}""", 3);
        await next.DispatchAsync("GUILD_CREATE", """{"id":"13","name":"c"}""", 4);
        await next.DispatchAsync("GUILD_DELETE", """{"id":"11"}""", 5);
        await next.DispatchAsync("RESUMED", "{}", 6);
        await next.DispatchAsync("GUILD_DELETE", """{"id":"12"}""", 7);

        Assert.Equal("joined 13", await told.Told.Reader.NextAsync());
        Assert.Equal("removed 11", await told.Told.Reader.NextAsync());
        Assert.Equal("removed 12", await told.Told.Reader.NextAsync());
        await bot.Log.SeeAsync("Resumed");
    }

    [Fact]
    public async Task G8_A_resumable_invalid_session_is_resumed_after_1_to_5_seconds()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;

        await socket.SendAsync("""{"op":9,"d":true}""");

        Assert.Equal(4000, await socket.ClosedAsync());
        var pause = await clock.WaitAsync(wait => wait == Times.InvalidSession);
        Assert.InRange(pause, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        Assert.False(peer.HasAnotherConnection);
        clock.Advance(pause);
        var next = await peer.AcceptAsync();
        await next.HelloAsync();
        await next.ExpectAsync(6);
    }

    [Fact]
    public async Task G8_A_dead_session_is_identified_anew_at_the_known_base_address()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;

        // Even if Discord's API does not answer: the address is known.
        peer.On("GET", "/gateway/bot", 404, """{"message":"no","code":0}""");
        await socket.SendAsync("""{"op":9,"d":false}""");

        await clock.PassAsync(Times.InvalidSession);
        await clock.PassIdentifiesAsync();
        var next = await peer.AcceptAsync();
        Assert.Equal("/gateway/", next.Path);
        await next.HelloAsync();
        await next.ExpectAsync(2);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task G10_These_closes_start_a_new_session(int code)
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;

        await socket.CloseAsync(code);

        await clock.PassAsync(Times.Backoff(0));
        await clock.PassIdentifiesAsync();
        var next = await peer.AcceptAsync();
        Assert.Equal("/gateway/", next.Path);
        await next.HelloAsync();
        await next.ExpectAsync(2);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(null)]
    public async Task G10_These_closes_and_a_cut_without_code_resume(int? code)
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;

        if (code is { } given)
        {
            await socket.CloseAsync(given);
            Assert.Equal(4000, await socket.ClosedAsync());
        }
        else
        {
            socket.Drop();
        }

        // 4008 says that we were too fast, so the next try waits longer.
        await clock.PassAsync(code == 4008 ? TimeSpan.FromSeconds(5) : Times.Backoff(0));
        var next = await peer.AcceptAsync();
        Assert.Equal("/resume/", next.Path);
        await next.HelloAsync();
        await next.ExpectAsync(6);
    }

    [Fact]
    public async Task G11_Three_failed_resumes_in_a_row_lead_to_one_identify()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => clock = setup.Steady());
        await using var _ = bot;
        socket.Drop();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await clock.PassAsync(Times.Backoff(attempt));
            var failing = await peer.AcceptAsync();
            Assert.Equal("/resume/", failing.Path);
            await failing.HelloAsync();
            await failing.ExpectAsync(6);
            failing.Drop();
        }

        await clock.PassAsync(Times.Backoff(3));
        await clock.PassIdentifiesAsync();
        var fresh = await peer.AcceptAsync();
        Assert.Equal("/gateway/", fresh.Path);
        await fresh.HelloAsync();
        await fresh.ExpectAsync(2);
    }

    private sealed class Recorder : IGuildEvents
    {
        public Channel<string> Told { get; } = Channel.CreateUnbounded<string>();

        public async Task JoinedAsync(JoinedGuild guild, CancellationToken ct) => await Told.Writer.WriteAsync($"joined {guild.Id.Value}", ct);

        public async Task RemovedAsync(GuildId guild, CancellationToken ct) => await Told.Writer.WriteAsync($"removed {guild.Value}", ct);
    }
}
