using System.Net;
using System.Text.Json;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.LocalDiscord.Tests.Faults;

public sealed class RestFaultTests : LocalTest
{
    private const string Post = """{"content":"News","nonce":"one","enforce_nonce":true}""";

    private string Messages => $"channels/{Server.Newsroom.Id}/messages";

    [Theory]
    [InlineData(LimitScope.User, "user", false)]
    [InlineData(LimitScope.Global, "global", true)]
    [InlineData(LimitScope.Shared, "shared", false)]
    public async Task A_429_of_each_scope_can_be_had(LimitScope scope, string name, bool isGlobal)
    {
        Server.Faults.Rest.On(new RestFault.TooMany(scope, TimeSpan.FromSeconds(1.25)));
        using var http = WireBot.NewHttp(Server);
        using var response = await http.GetAsync(new Uri("users/@me", UriKind.Relative), Ct);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync(Ct));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(name, response.Headers.GetValues("X-RateLimit-Scope").Single());
        Assert.Equal("2", response.Headers.GetValues("Retry-After").Single());
        Assert.Equal(1.25, body.GetProperty("retry_after").GetDouble());
        Assert.Equal(isGlobal, body.GetProperty("global").GetBoolean());
        Assert.Equal(isGlobal, response.Headers.Contains("X-RateLimit-Global"));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("users/@me", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task The_edge_answers_429_in_HTML_without_any_of_the_headers()
    {
        Server.Faults.Rest.On(new RestFault.EdgeBan());
        using var http = WireBot.NewHttp(Server);
        using var response = await http.GetAsync(new Uri("users/@me", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase) || header.Key == "Retry-After");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Any_error_can_be_had_for_the_requests_that_match(int status)
    {
        Server.Faults.Rest.On(new RestFault.Error(status), "POST", "/messages", times: 2);
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        List<int> seen = [(await bot.CallAsync("GET", "users/@me", null, Ct)).Status];
        for (var i = 0; i < 3; i++)
            seen.Add((await bot.CallAsync("POST", Messages, """{"content":"x"}""", Ct)).Status);
        Assert.Equal([200, status, status, 200], seen);
    }

    [Fact]
    public async Task A_fault_without_end_lasts_until_it_is_taken_back()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        using (Server.Faults.Rest.On(new RestFault.Error(500), times: null))
        {
            Assert.Equal(500, (await bot.CallAsync("GET", "users/@me", null, Ct)).Status);
            Assert.Equal(500, (await bot.CallAsync("GET", "users/@me", null, Ct)).Status);
        }

        Assert.Equal(200, (await bot.CallAsync("GET", "users/@me", null, Ct)).Status);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_request_applied_and_the_nonce_finds_it()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Server.Faults.Rest.On(new RestFault.LostAnswer());
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.CallAsync("POST", Messages, Post, Ct));
        var posted = Assert.Single(Server.World.Messages.In(Server.Newsroom));
        var (status, again) = await bot.CallAsync("POST", Messages, Post, Ct);
        Assert.Equal((200, posted.Id.ToString()), (status, again.GetProperty("id").GetString()));
        Assert.Single(Server.World.Messages.In(Server.Newsroom));
    }

    [Fact]
    public async Task A_lost_request_is_not_applied()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Server.Faults.Rest.On(new RestFault.LostRequest());
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.CallAsync("POST", Messages, Post, Ct));
        Assert.Empty(Server.World.Messages.In(Server.Newsroom));
        Assert.Equal(0, Assert.Single(Server.Record.Requests.Snapshot()).Status);
    }

    [Fact]
    public async Task A_slow_answer_comes_after_the_request_was_applied()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var release = new TaskCompletionSource();
        Server.Faults.Rest.On(new RestFault.Held(release.Task));
        var answer = bot.CallAsync("POST", Messages, Post, Ct);
        await Server.World.Messages.WaitForAsync(Server.Newsroom, _ => true, Ct);
        Assert.False(answer.IsCompleted);
        release.SetResult();
        Assert.Equal(200, (await answer).Status);
    }
}
