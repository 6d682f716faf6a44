using System.Globalization;
using Microsoft.AspNetCore.Http;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Rest;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Rest;

public sealed class RestTests : IAsyncDisposable
{
    private static readonly MessageBody s_body = MessageBody.Of("hi");
    private FakeDiscord _peer = null!;
    private Bot _bot = null!;
    private PeerSocket _socket = null!;
    private TestClock _clock = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R1_Every_request_has_agent_version_authorisation_and_content_type_where_needed()
    {
        await StartAsync();
        await PostAsync(6);
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);
        await _peer.CallbackAsync(100);
        await _peer.SeeAsync(seen => seen.Method == "PUT");

        Assert.All(_peer.Requests, seen =>
        {
            Assert.StartsWith("/api/v10/", seen.FullPath, StringComparison.Ordinal);
            Assert.Matches(@"^DiscordBot \(https?://\S+, \d+\.\d+\.\d+\)$", seen.Headers["User-Agent"]);
            var ofInteraction = seen.IsCallback || seen.Path is "/gateway" || seen.Path.StartsWith("/webhooks/", StringComparison.Ordinal);
            Assert.Equal(ofInteraction ? null : $"Bot {Bot.Token}", seen.Headers.GetValueOrDefault("Authorization"));
            Assert.Equal(seen.Body.Length == 0 ? null : "application/json", seen.Headers.GetValueOrDefault("Content-Type"));
            Assert.DoesNotContain("traceparent", seen.Headers.Keys);
        });
    }

    [Fact]
    public async Task R2_An_empty_bucket_waits_for_its_reset_and_another_channels_does_not()
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", Limited(200, "b1", remaining: 0, resetAfter: 2.5), times: 1);
        await PostAsync(6);

        var waiting = PostAsync(6);
        var wait = await _clock.WaitAsync(time => time == TimeSpan.FromSeconds(2.5));
        Assert.IsType<PostOutcome.Sent>(await PostAsync(7));
        Assert.Single(_peer.Requests, seen => seen.Path == "/channels/6/messages");
        _clock.Advance(wait);
        Assert.IsType<PostOutcome.Sent>(await waiting);
    }

    [Fact]
    public async Task R2_Routes_that_report_the_same_bucket_and_resource_share_it()
    {
        await StartAsync();
        _peer.On("PATCH", "/channels/6/", Limited(200, "b1", remaining: 1, resetAfter: 2.5));
        _peer.On("POST", "/channels/6/", Limited(200, "b1", remaining: 0, resetAfter: 2.5));
        await _bot.Posts.EditAsync(new(6), new(88), s_body, Ct);
        await PostAsync(6);

        var waiting = _bot.Posts.EditAsync(new(6), new(88), s_body, Ct);

        await _clock.PassAsync(TimeSpan.FromSeconds(2.5));
        await waiting.InTime();
    }

    [Fact]
    public async Task R2_An_unknown_route_sends_one_request_at_a_time()
    {
        await StartAsync();
        var release = new TaskCompletionSource();
        _peer.On("POST", "/channels/6/", async (context, _) =>
        {
            await release.Task;
            await FakeDiscord.AnswerAsync(context, 200, """{"id":"1"}""");
        });

        var both = Task.WhenAll(PostAsync(6), PostAsync(6));
        await _peer.SeeAsync("POST", "/channels/6/messages");
        await PostAsync(7);
        Assert.Single(_peer.Requests, seen => seen.Path == "/channels/6/messages");
        release.SetResult();
        await both.InTime();
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task R3_A_limited_request_is_repeated_after_retry_after_seconds(string scope)
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", Limited(429, "b1", remaining: scope == "shared" ? 3 : 0, resetAfter: 1.25, scope, retryAfter: 1.25), times: 1);

        var post = PostAsync(6);

        await _clock.PassAsync(TimeSpan.FromSeconds(1.25));
        Assert.IsType<PostOutcome.Sent>(await post);
        Assert.Equal(2, _peer.Requests.Count(seen => seen.Path == "/channels/6/messages"));
    }

    [Fact]
    public async Task R3_The_global_limit_pauses_everything_but_interactions()
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", Limited(429, null, remaining: null, resetAfter: null, "global", retryAfter: 7), times: 1);

        var post = PostAsync(6);
        await _clock.WaitAsync(time => time == TimeSpan.FromSeconds(7));
        var other = PostAsync(7);
        await _clock.WaitAsync(time => time == TimeSpan.FromSeconds(7));
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);
        await _peer.CallbackAsync(100);
        Assert.DoesNotContain(_peer.Requests, seen => seen.Path == "/channels/7/messages");

        _clock.Advance(TimeSpan.FromSeconds(7));
        Assert.IsType<PostOutcome.Sent>(await post);
        Assert.IsType<PostOutcome.Sent>(await other);
    }

    [Fact]
    public async Task R4_An_edge_ban_pauses_all_traffic_for_a_minute_and_twice_that_the_next_time()
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", EdgeBan, times: 2);

        var post = PostAsync(6);
        await _bot.Log.SeeAsync("Discord's edge refuses this address");
        await _socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);
        await _bot.Log.SeeAsync("Interaction 100 stays unanswered");
        await _clock.PassAsync(TimeSpan.FromMinutes(1));
        await _clock.PassAsync(TimeSpan.FromMinutes(2));

        Assert.IsType<PostOutcome.Sent>(await post);
        Assert.Empty(_peer.Callbacks);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    public async Task R5_Refusals_are_not_repeated(int status)
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", status, """{"code":50013,"message":"Missing Permissions"}""");

        Assert.IsNotType<PostOutcome.Sent>(await PostAsync(6));

        Assert.Single(_peer.Requests, seen => seen.Path == "/channels/6/messages");
    }

    [Fact]
    public async Task R5_A_401_on_a_bot_route_stops_all_requests_and_the_process()
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", 401, """{"code":0,"message":"401: Unauthorized"}""");

        await PostAsync(6);
        var count = _peer.Requests.Count;
        Assert.IsType<PostOutcome.Postponed>(await PostAsync(7));

        Assert.Equal(count, _peer.Requests.Count);
        Assert.Contains("Discord:Token", (await _bot.Log.SeeAsync("Stopping:")).Text, StringComparison.Ordinal);
        Assert.True(_bot.Stopping.IsCancellationRequested);
    }

    [Fact]
    public async Task R6_Server_errors_are_repeated_three_times_with_growing_waits()
    {
        await StartAsync();
        _peer.On("PATCH", "/channels/6/", 503);

        var edit = _bot.Posts.EditAsync(new(6), new(88), s_body, Ct);
        foreach (var seconds in (double[])[0.75, 1.5, 3])
        {
            await _clock.PassAsync(TimeSpan.FromSeconds(seconds));
        }

        Assert.IsType<PostOutcome.Unknown>(await edit.InTime());
        Assert.Equal(4, _peer.Requests.Count(seen => seen.Method == "PATCH"));
    }

    [Fact]
    public async Task R6_A_post_without_nonce_is_not_repeated()
    {
        await StartAsync();
        var rest = _bot.Get<RestClient>();
        _peer.On("POST", "/users/", 503);

        await Assert.ThrowsAsync<RestException>(() => rest.SendAsync(new(HttpMethod.Post, "POST /users/@me/x", "/users/@me/x"), Ct));

        Assert.Single(_peer.Requests, seen => seen.Path == "/users/@me/x");
    }

    [Fact]
    public async Task R7_A_post_whose_answer_was_lost_is_repeated_with_the_same_nonce()
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        }, times: 1);

        var post = PostAsync(6, ChannelPosts.NonceFor("recap 7 of guild 5"));
        await _clock.PassAsync(TimeSpan.FromSeconds(0.75));

        Assert.Equal(new PostOutcome.Sent(new(88)), await post);
        var sent = _peer.Requests.Where(seen => seen.Path == "/channels/6/messages").ToList();
        Assert.Equal(2, sent.Count);
        Assert.Equal(sent[0].Body, sent[1].Body);
        Assert.True(sent[0].Json.GetProperty("enforce_nonce").GetBoolean());
        Assert.Equal(ChannelPosts.NonceFor("recap 7 of guild 5"), sent[0].Json.GetProperty("nonce").GetString());
        Assert.Equal(25, ChannelPosts.NonceFor("recap 7 of guild 5").Length);
    }

    [Fact]
    public async Task R8_Too_many_refusals_stop_background_posts_until_they_are_old()
    {
        await StartAsync();
        _peer.On("POST", "/channels/", 403, """{"code":50001,"message":"Missing Access"}""");
        for (var channel = 1UL; channel <= ApiGate.MostRefusals; channel++)
        {
            Assert.IsType<PostOutcome.ChannelClosed>(await PostAsync(channel + 1000));
        }

        var count = _peer.Requests.Count;
        Assert.IsType<PostOutcome.Postponed>(await PostAsync(1));
        Assert.Equal(count, _peer.Requests.Count);

        _clock.Advance(TimeSpan.FromMinutes(11));
        Assert.IsType<PostOutcome.ChannelClosed>(await PostAsync(1));
    }

    [Theory]
    [InlineData(403, 50001)]
    [InlineData(403, 50013)]
    [InlineData(404, 10003)]
    public async Task R10_A_closed_channel_is_not_asked_again_until_it_is_reopened_or_an_hour_is_over(int status, int code)
    {
        await StartAsync();
        _peer.On("POST", "/channels/6/", status, $$"""{"code":{{code}},"message":"no"}""", times: 2);

        Assert.IsType<PostOutcome.ChannelClosed>(await PostAsync(6));
        Assert.Contains(code.ToString(CultureInfo.InvariantCulture), Assert.IsType<PostOutcome.ChannelClosed>(await PostAsync(6)).Why, StringComparison.Ordinal);
        Assert.Single(_peer.Requests, seen => seen.Path == "/channels/6/messages");

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<PostOutcome.ChannelClosed>(await PostAsync(6));
        _bot.Posts.Reopen(new(6));
        Assert.IsType<PostOutcome.Sent>(await PostAsync(6));
    }

    [Fact]
    public async Task R10_A_message_that_is_gone_does_not_close_its_channel()
    {
        await StartAsync();
        _peer.On("PATCH", "/channels/6/", 404, """{"code":10008,"message":"Unknown Message"}""");

        Assert.IsType<PostOutcome.MessageGone>(await _bot.Posts.EditAsync(new(6), new(88), s_body, Ct));
        Assert.IsType<PostOutcome.Sent>(await PostAsync(6));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _peer.DisposeAsync();
    }

    private async Task StartAsync()
    {
        _peer = await FakeDiscord.StartAsync();
        (_bot, _socket) = await Bot.ReadyAsync(_peer, setup =>
        {
            _clock = setup.Steady();
            setup.Slash("ask", _ => Handlers.Say("yes"));
        });
        await _bot.Log.SeeAsync("taken 1 commands");
    }

    private Task<PostOutcome> PostAsync(ulong channel, string nonce = "nonce") => _bot.Posts.CreateAsync(new(channel), s_body, nonce, Ct).InTime();

    private static Func<HttpContext, Seen, Task> Limited(
        int status, string? bucket, int? remaining, double? resetAfter, string? scope = null, double retryAfter = 0) => (context, _) =>
    {
        var headers = context.Response.Headers;
        if (bucket is not null)
        {
            headers["X-RateLimit-Bucket"] = bucket;
            headers["X-RateLimit-Remaining"] = $"{remaining}";
            headers["X-RateLimit-Reset-After"] = string.Create(CultureInfo.InvariantCulture, $"{resetAfter}");
        }

        if (scope is not null)
        {
            headers["X-RateLimit-Scope"] = scope;
            headers["Retry-After"] = $"{Math.Ceiling(retryAfter)}";
        }

        return FakeDiscord.AnswerAsync(context, status, status == 200
            ? """{"id":"88"}"""
            : string.Create(CultureInfo.InvariantCulture, $$"""{"message":"limited","retry_after":{{retryAfter}},"global":false}"""));
    };

    private static async Task EdgeBan(HttpContext context, Seen seen)
    {
        context.Response.StatusCode = 429;
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync("<html>error code: 1015</html>", Ct);
    }
}
