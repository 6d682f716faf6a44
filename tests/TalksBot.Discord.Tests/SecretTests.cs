using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Rest;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests;

public sealed class SecretTests
{
    [Fact]
    public async Task G21_Tokens_appear_in_no_log_line_exception_metric_or_trace()
    {
        var told = new ConcurrentQueue<string>();
        using var metrics = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        metrics.SetMeasurementEventCallback<double>((_, _, tags, _) => Tell(tags));
        metrics.SetMeasurementEventCallback<long>((_, _, tags, _) => Tell(tags));
        metrics.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,

            // The peer's own server traces too; only what is under test counts.
            ActivityStopped = activity =>
            {
                if (activity.Source.Name != "Microsoft.AspNetCore")
                {
                    told.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.Tags)}");
                }
            },
        };
        ActivitySource.AddActivityListener(traces);

        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var slow = new TaskCompletionSource<Reply>();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            clock = setup.Steady();
            setup.Slash("ask", _ => Handlers.Say("yes"));
            setup.Slash("throw", _ => throw new InvalidOperationException("on purpose"));
            setup.Slash("slow", (_, _) => slow.Task);
        });
        await using var _ = bot;

        // One of each kind of trouble.
        peer.On("POST", "/interactions/101/", 400, """{"code":50035,"message":"Invalid Form Body"}""");
        peer.On("POST", "/interactions/102/", 404, """{"code":10062,"message":"Unknown interaction"}""");
        peer.On("POST", "/interactions/103/", 500);
        peer.On("POST", "/interactions/104/", (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        peer.On("PATCH", "/webhooks/", 401, """{"code":50027,"message":"Invalid Webhook Token"}""");
        peer.On("POST", "/channels/", 500);
        for (var id = 100UL; id <= 104; id++)
        {
            await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(id), (long)id);
        }

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(105, "throw"), 105);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(106, "slow"), 106);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(107).Replace("\"data\":{", "\"data\":{\"name\":{},", StringComparison.Ordinal), 107);
        await socket.SendAsync($$"""{"op":0,"t":"READY","s":108,"d":{"token":"{{Bot.Token}}","broken":""");
        await bot.Log.SeeAsync("for interaction 104 got no usable answer");
        await bot.Log.SeeAsync("could not be read and is ignored");
        await clock.WaitAsync(wait => wait == Deferrals.After);
        clock.Advance(Deferrals.After);
        await peer.CallbackAsync(106);
        slow.SetResult(Handlers.Say("late"));
        await bot.Log.SeeAsync("PATCH");
        var failure = await Assert.ThrowsAsync<RestException>(() =>
            bot.Get<RestClient>().SendAsync(new(HttpMethod.Post, "POST /channels/{id}/x", "/channels/1/x"), TestContext.Current.CancellationToken));
        told.Enqueue(failure.ToString());
        peer.On("GET", "/applications/@me", 401, "{}");
        await Assert.ThrowsAsync<RestException>(() =>
            bot.Get<RestClient>().SendAsync(new(HttpMethod.Get, "GET /applications/@me", "/applications/@me"), TestContext.Current.CancellationToken));
        await bot.Log.SeeAsync("Stopping:");

        Assert.NotEmpty(bot.Log.All);
        Assert.Contains(told, line => line.Contains("server.address", StringComparison.Ordinal));
        Assert.All(bot.Log.All.Select(line => line.Text).Concat(told), line =>
        {
            Assert.DoesNotContain(Bot.Token, line, StringComparison.Ordinal);
            Assert.DoesNotContain(Events.InteractionToken, line, StringComparison.Ordinal);
        });

        void Tell(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                told.Enqueue($"{tag.Key}={tag.Value}");
            }
        }
    }

    [Fact]
    public void G21_Neither_options_nor_an_interaction_show_their_token_as_text()
    {
        var options = new DiscordOptions { Token = Bot.Token };
        var incoming = InteractionReader.Read(System.Text.Encoding.UTF8.GetBytes(Events.Slash(1)))!;

        Assert.DoesNotContain(Bot.Token, $"{options}", StringComparison.Ordinal);
        Assert.DoesNotContain(Events.InteractionToken, $"{incoming} {incoming.Call} {new Exchange(incoming, 0)}", StringComparison.Ordinal);
    }
}
