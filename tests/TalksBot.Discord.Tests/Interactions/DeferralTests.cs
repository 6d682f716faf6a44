using Microsoft.Extensions.Logging;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Interactions;

public sealed class DeferralTests : IAsyncDisposable
{
    private static readonly string s_original = $"/webhooks/{FakeDiscord.Application}/{Events.InteractionToken}/messages/@original";
    private static readonly string s_followUp = $"/webhooks/{FakeDiscord.Application}/{Events.InteractionToken}";

    private readonly TaskCompletionSource<Reply> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<CancellationToken> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeDiscord _peer = null!;
    private Bot _bot = null!;
    private PeerSocket _socket = null!;
    private TestClock _clock = null!;

    [Fact]
    public async Task I1_Work_of_60_seconds_is_deferred_within_3_seconds_and_then_edited_in()
    {
        await StartAsync();
        await CallAsync(Events.Slash(100, "slow"));

        await DeferAsync();
        Assert.Equal("""{"type":5}""", (await _peer.CallbackAsync(100)).Body);
        _clock.Advance(TimeSpan.FromSeconds(58.5));
        _result.SetResult(Handlers.Say("at last"));

        var edit = await _peer.SeeAsync("PATCH", s_original);
        Assert.Equal("at last", edit.Text);
        Assert.Single(_peer.Callbacks);
    }

    [Fact]
    public async Task I1_A_call_that_waits_behind_slow_ones_is_deferred_in_time_too()
    {
        await StartAsync(setup => setup.Settings["Discord:Workers"] = "1");
        await CallAsync(Events.Slash(100, "slow"));
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(101, "quick"), 3);

        await DeferAsync(calls: 2);

        Assert.Equal(5, (await _peer.CallbackAsync(100)).Type);
        Assert.Equal(5, (await _peer.CallbackAsync(101)).Type);
        _result.SetResult(Handlers.Say("at last"));
        await _peer.SeeAsync(seen => seen.Method == "PATCH" && seen.Text == "quick");
    }

    [Theory]
    [InlineData("true", 64)]
    [InlineData("false", 0)]
    public async Task I5_The_private_option_settles_the_deferral_and_the_result_is_an_edit(string isPrivate, int flags)
    {
        await StartAsync();
        await CallAsync(Events.Slash(100, "slow", $$"""[{"name":"private","type":5,"value":{{isPrivate}}}]"""));

        await DeferAsync();
        Assert.Equal(flags, (await _peer.CallbackAsync(100)).Flags);
        _result.SetResult(new Reply.Message(MessageBody.Of("done"), OnlyForAsker: isPrivate == "true"));

        Assert.Equal("done", (await _peer.SeeAsync("PATCH", s_original)).Text);
        Assert.DoesNotContain(_peer.Requests, seen => seen.Path == s_followUp);
    }

    [Fact]
    public async Task I5_A_private_answer_to_a_public_deferral_never_becomes_public()
    {
        await StartAsync();
        await CallAsync(Events.Slash(100, "slow"));
        await DeferAsync();
        await _peer.CallbackAsync(100);

        _result.SetResult(Reply.Private("a secret"));

        var sent = await _peer.SeeAsync(seen => seen.Body.Contains("a secret", StringComparison.Ordinal));
        Assert.Equal(("POST", s_followUp), (sent.Method, sent.Path));
        Assert.Equal(64 | 32768, sent.Flags);
        Assert.Contains(_peer.Requests, seen => seen.Method == "DELETE" && seen.Path == s_original);
    }

    [Fact]
    public async Task I9_After_a_deferral_the_components_flag_comes_with_the_edit_only()
    {
        await StartAsync();
        await CallAsync(Events.Slash(100, "slow", """[{"name":"private","type":5,"value":true}]"""));
        await DeferAsync();
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", (await _peer.CallbackAsync(100)).Body);

        _result.SetResult(Handlers.Say("done"));

        var edit = await _peer.SeeAsync("PATCH", s_original);
        Assert.Equal(32768, edit.Flags);
        Assert.False(edit.Json.TryGetProperty("content", out _));
        Assert.False(edit.Json.TryGetProperty("embeds", out _));
    }

    [Fact]
    public async Task A_slow_press_is_deferred_without_touching_its_message_and_then_updates_it()
    {
        await StartAsync();
        await CallAsync(Events.Press(100, "slow:1"));
        await DeferAsync();
        Assert.Equal("""{"type":6}""", (await _peer.CallbackAsync(100)).Body);

        _result.SetResult(new Reply.Update(MessageBody.Of("page 2")));

        Assert.Equal("page 2", (await _peer.SeeAsync("PATCH", s_original)).Text);
    }

    [Fact]
    public async Task A_slow_press_that_answers_with_a_new_private_message_follows_up()
    {
        await StartAsync();
        await CallAsync(Events.Press(100, "slow:1"));
        await DeferAsync();
        await _peer.CallbackAsync(100);

        _result.SetResult(Reply.Private("only you"));

        Assert.Equal(64 | 32768, (await _peer.SeeAsync("POST", s_followUp)).Flags);
        Assert.DoesNotContain(_peer.Requests, seen => seen.Path == s_original);
    }

    [Fact]
    public async Task I3_A_callback_that_came_too_late_abandons_the_work_quietly()
    {
        await StartAsync();
        _peer.On("POST", "/interactions/100/", 404, """{"code":10062,"message":"Unknown interaction"}""");
        await CallAsync(Events.Slash(100, "slow"));
        var ct = await _started.Task.InTime();
        await DeferAsync();

        await WhenCancelledAsync(ct);

        await _bot.Log.SeeAsync("was abandoned");
        Assert.Single(_peer.Callbacks);
        Assert.DoesNotContain(_peer.Requests, seen => seen.Path.StartsWith("/webhooks/", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Log.All, line => line.Level >= LogLevel.Error);
        Assert.False(_socket.IsClosed);
    }

    [Fact]
    public async Task I3_40060_after_a_repeat_counts_as_delivered()
    {
        await StartAsync();
        _peer.On("POST", "/interactions/100/", 400, """{"code":40060,"message":"Already acknowledged"}""");
        _peer.On("POST", "/interactions/100/", 502, times: 1);
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100, "quick"), 2);

        await _peer.SeeAsync(seen => seen.IsCallback, 2);

        await _bot.StopAsync();
        Assert.Equal(2, _peer.Callbacks.Count);
        Assert.DoesNotContain(_bot.Log.All, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task I3_40060_without_a_repeat_is_our_bug_and_is_logged_as_one()
    {
        await StartAsync();
        _peer.On("POST", "/interactions/100/", 400, """{"code":40060,"message":"Already acknowledged"}""");
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100, "quick"), 2);

        await _bot.Log.SeeAsync(line => line.Level == LogLevel.Error && line.Text.Contains("40060", StringComparison.Ordinal));

        await _bot.StopAsync();
        Assert.Single(_peer.Callbacks);
    }

    [Fact]
    public async Task A_callback_whose_connection_breaks_is_repeated_once()
    {
        await StartAsync();
        _peer.On("POST", "/interactions/100/", (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100, "quick"), 2);

        await _bot.Log.SeeAsync("got no usable answer");

        Assert.Equal(2, _peer.Callbacks.Count);
        Assert.Equal(_peer.Callbacks[0].Body, _peer.Callbacks[1].Body);
    }

    [Fact]
    public async Task A_callback_that_gets_no_answer_is_repeated_inside_the_3_seconds()
    {
        await StartAsync();
        _peer.On("POST", "/interactions/100/", (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted), times: 1);
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100, "quick"), 2);
        await _peer.CallbackAsync(100);

        // The result claimed the first answer, so this 1.5 seconds is the try's own limit and not the deferral.
        await DeferAsync(calls: 2);

        await _peer.SeeAsync(seen => seen.IsCallback, 2);
        await _bot.StopAsync();
        Assert.All(_peer.Callbacks, callback => Assert.Equal("quick", callback.Text));
    }

    [Fact]
    public async Task I4_Work_that_ends_after_15_minutes_is_not_sent()
    {
        await StartAsync();
        await CallAsync(Events.Slash(100, "stubborn"));
        await DeferAsync();
        await _peer.CallbackAsync(100);
        _clock.Advance(TimeSpan.FromMinutes(15));

        _result.SetResult(Handlers.Say("too late"));

        await _bot.Log.SeeAsync("only after its token was over");
        Assert.DoesNotContain(_peer.Requests, seen => seen.Path.StartsWith("/webhooks/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task I4_A_dead_interaction_token_does_not_mark_the_bot_token_as_dead()
    {
        await StartAsync();
        _peer.On("PATCH", "/webhooks/", 401, """{"code":50027,"message":"Invalid Webhook Token"}""");
        await CallAsync(Events.Slash(100, "slow"));
        await DeferAsync();
        await _peer.CallbackAsync(100);
        _result.SetResult(Handlers.Say("late"));
        await _bot.Log.SeeAsync("came too late and is dropped");

        await _bot.Posts.CreateAsync(new(6), MessageBody.Of("still alive"), "n", TestContext.Current.CancellationToken);

        Assert.Contains(_peer.Requests, seen => seen.Path == "/channels/6/messages");
        Assert.False(_bot.Stopping.IsCancellationRequested);
    }

    [Fact]
    public async Task A_stop_lets_running_answers_finish()
    {
        await StartAsync();
        await CallAsync(Events.Slash(100, "slow"));
        var stop = _bot.StopAsync();
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(101, "quick"), 3);
        Assert.Equal(new DiscordWording().Busy, (await _peer.CallbackAsync(101)).Text);

        _result.SetResult(Handlers.Say("just in time"));

        await stop;
        Assert.Equal("just in time", (await _peer.CallbackAsync(100)).Text);
        Assert.Equal(1000, await _socket.ClosedAsync());
    }

    [Fact]
    public async Task A_stop_cancels_what_does_not_finish_in_4_seconds()
    {
        await StartAsync();
        await CallAsync(Events.Slash(100, "slow"));
        var ct = await _started.Task.InTime();

        var stop = _bot.StopAsync();
        await _clock.PassAsync(TimeSpan.FromSeconds(4));

        await WhenCancelledAsync(ct);
        await stop;
        Assert.Equal(1000, await _socket.ClosedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _result.TrySetResult(Handlers.Say("over"));
        await _bot.DisposeAsync();
        await _peer.DisposeAsync();
    }

    private async Task StartAsync(Action<BotSetup>? set = null)
    {
        _peer = await FakeDiscord.StartAsync();
        (_bot, _socket) = await Bot.ReadyAsync(_peer, setup =>
        {
            _clock = setup.Steady();
            setup.Slash("slow", (_, ct) => WorkAsync(ct));
            setup.Slash("stubborn", (_, _) => WorkAsync(CancellationToken.None));
            setup.Slash("quick", _ => Handlers.Say("quick"));
            setup.Press("slow", (_, ct) => WorkAsync(ct));
            set?.Invoke(setup);
        });
    }

    private Task<Reply> WorkAsync(CancellationToken ct)
    {
        _started.TrySetResult(ct);
        return _result.Task.WaitAsync(ct);
    }

    private async Task CallAsync(string interaction)
    {
        await _socket.DispatchAsync("INTERACTION_CREATE", interaction, 2);
        await _started.Task.InTime();
    }

    private async Task DeferAsync(int calls = 1)
    {
        for (var i = 0; i < calls; i++)
        {
            await _clock.WaitAsync(wait => wait == Deferrals.After);
        }

        _clock.Advance(Deferrals.After);
    }

    private static async Task WhenCancelledAsync(CancellationToken ct)
    {
        var cancelled = new TaskCompletionSource();
        await using var _ = ct.Register(cancelled.SetResult);
        await cancelled.Task.InTime();
    }
}
