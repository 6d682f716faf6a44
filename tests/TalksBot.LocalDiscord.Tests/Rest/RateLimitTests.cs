using System.Net;

namespace TalksBot.LocalDiscord.Tests.Rest;

public sealed class RateLimitTests : LocalTest
{
    private protected override LocalDiscordOptions Options => new() { RateLimits = RateLimiting.Enforced, BucketLimit = 2, GlobalLimit = 5 };

    private Uri Messages => new($"channels/{Server.Talks.Id}/messages", UriKind.Relative);

    [Fact]
    public async Task A_bucket_counts_down_refuses_and_fills_up_again()
    {
        using var http = WireBot.NewHttp(Server);
        using var first = await http.GetAsync(Messages, Ct);
        using var second = await http.GetAsync(Messages, Ct);
        using var third = await http.GetAsync(Messages, Ct);
        using var elsewhere = await http.GetAsync(new Uri($"channels/{Server.Newsroom.Id}/messages", UriKind.Relative), Ct);
        Clock.Advance(TimeSpan.FromSeconds(5));
        using var later = await http.GetAsync(Messages, Ct);

        Assert.Equal("1", first.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal("0", second.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal("user", third.Headers.GetValues("X-RateLimit-Scope").Single());
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
        Assert.Equal(first.Headers.GetValues("X-RateLimit-Bucket").Single(), elsewhere.Headers.GetValues("X-RateLimit-Bucket").Single());
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task The_global_limit_spares_interaction_callbacks()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        for (var i = 0; i < 5; i++)
            await bot.CallAsync("GET", $"users/{i}", null, Ct);
        using var refused = await bot.Http.GetAsync(new Uri("gateway/bot", UriKind.Relative), Ct);
        await Server.As(Server.Member).InChannel(Server.Talks).SendAsync(2, "{}", null, Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);

        Assert.Equal("global", refused.Headers.GetValues("X-RateLimit-Scope").Single());
        Assert.Equal(204, (await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"x"}}""", Ct)).Status);
    }

    [Fact]
    public async Task Several_routes_can_share_one_bucket()
    {
        await using var server = await LocalDiscordServer.StartAsync(Options with { OneBucketPerResource = true, Clock = Clock }, Ct);
        using var http = WireBot.NewHttp(server);
        var channel = new Uri($"channels/{server.Talks.Id}", UriKind.Relative);
        using var first = await http.GetAsync(channel, Ct);
        using var second = await http.GetAsync(new Uri($"{channel}/messages", UriKind.Relative), Ct);
        using var third = await http.GetAsync(channel, Ct);
        Assert.Equal(first.Headers.GetValues("X-RateLimit-Bucket").Single(), second.Headers.GetValues("X-RateLimit-Bucket").Single());
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }
}
