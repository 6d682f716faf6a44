using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.Rest;

public sealed class RequestRuleTests : LocalTest
{
    private static readonly Uri Me = new("users/@me", UriKind.Relative);

    [Theory]
    [InlineData("Bot wrong")]
    [InlineData("local.bot.token")]
    [InlineData(null)]
    public async Task A_request_without_the_bots_token_is_unauthorized(string? authorization)
    {
        using var http = WireBot.NewHttp(Server);
        http.DefaultRequestHeaders.Remove("Authorization");
        if (authorization is not null)
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(Me, Ct)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("curl/8")]
    [InlineData("DiscordBot")]
    [InlineData("DiscordBot (https://example.org)")]
    public async Task An_odd_user_agent_is_stopped_at_the_edge(string? agent)
    {
        using var http = WireBot.NewHttp(Server);
        http.DefaultRequestHeaders.Remove("User-Agent");
        if (agent is not null)
            http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        using var response = await http.GetAsync(Me, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("40333", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "{}", 50035)]
    [InlineData("application/json", "{", 50109)]
    public async Task A_body_needs_its_content_type_and_valid_JSON(string type, string body, int code)
    {
        using var http = WireBot.NewHttp(Server);
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var response = await http.PostAsync(new Uri($"channels/{Server.Talks.Id}/messages", UriKind.Relative), content, Ct);
        Assert.Equal(code, JsonElement.Parse(await response.Content.ReadAsStringAsync(Ct)).GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("GET", "nowhere")]
    [InlineData("POST", "users/@me")]
    [InlineData("GET", "../v9/users/@me")]
    public async Task An_unknown_route_is_answered_404_and_remembered(string method, string path)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Assert.Equal(404, (await bot.CallAsync(method, path, null, Ct)).Status);
        Assert.Equal(method, Assert.Single(Server.Record.UnexpectedRequests.Snapshot()).Method);
    }

    [Fact]
    public async Task The_bot_finds_itself_its_servers_its_application_and_its_direct_channels()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var open = await bot.CallAsync("POST", "users/@me/channels", $$"""{"recipient_id":"{{Server.Member.User.Id}}"}""", Ct);
        var again = await bot.CallAsync("POST", "users/@me/channels", $$"""{"recipient_id":"{{Server.Member.User.Id}}"}""", Ct);
        Assert.Equal("TalksBot", (await bot.CallAsync("GET", "users/@me", null, Ct)).Body.GetProperty("global_name").GetString());
        Assert.Equal("Talks", (await bot.CallAsync("GET", "users/@me/guilds", null, Ct)).Body[0].GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, (await bot.CallAsync("GET", "applications/@me", null, Ct)).Body.GetProperty("interactions_endpoint_url").ValueKind);
        Assert.Equal(open.Body.GetProperty("id").GetString(), again.Body.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(Permissions.SendMessages, 50001)]
    [InlineData(Permissions.ViewChannel, 50013)]
    public async Task A_post_is_judged_by_the_bots_permissions_in_the_channel(Permissions granted, int code)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Server.Newsroom.Permit(Server.World.Bot.Id, granted);
        var (status, error) = await bot.CallAsync("POST", $"channels/{Server.Newsroom.Id}/messages", """{"content":"x"}""", Ct);
        Assert.Equal((403, code), (status, error.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_removed_channel_is_unknown()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Server.Guild.RemoveChannel(Server.Newsroom);
        var (status, error) = await bot.CallAsync("POST", $"channels/{Server.Newsroom.Id}/messages", """{"content":"x"}""", Ct);
        Assert.Equal((404, 10003), (status, error.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_nonce_is_forgotten_after_minutes_and_a_deleted_message_is_not_posted_again()
    {
        const string Body = """{"content":"x","nonce":"n","enforce_nonce":true}""";
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var path = $"channels/{Server.Talks.Id}/messages";
        var first = (await bot.CallAsync("POST", path, Body, Ct)).Body.GetProperty("id").GetString();
        await bot.CallAsync("DELETE", $"{path}/{first}", null, Ct);
        Assert.Equal(10008, (await bot.CallAsync("POST", path, Body, Ct)).Body.GetProperty("code").GetInt32());
        Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(200, (await bot.CallAsync("POST", path, Body, Ct)).Status);
    }

    [Fact]
    public async Task An_upload_is_tied_to_its_metadata_and_can_be_fetched()
    {
        using var http = WireBot.NewHttp(Server);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"see","attachments":[{"id":"0","description":"A chart"}],"embeds":[{"image":{"url":"attachment://chart.png"}}]}""", Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "chart.png" },
        };
        using var response = await http.PostAsync(new Uri($"channels/{Server.Talks.Id}/messages", UriKind.Relative), form, Ct);
        var attachment = JsonElement.Parse(await response.Content.ReadAsStringAsync(Ct)).GetProperty("attachments")[0];
        Assert.Equal("A chart", attachment.GetProperty("description").GetString());
        Assert.Equal([1, 2, 3], await http.GetByteArrayAsync(attachment.GetProperty("url").GetString(), Ct));
    }

    [Theory]
    [InlineData(11, 1, 30015)]
    [InlineData(1, 11 * 1024 * 1024, 40005)]
    public async Task Too_many_files_and_too_large_ones_are_refused(int files, int bytes, int code)
    {
        using var http = WireBot.NewHttp(Server);
        using var form = new MultipartFormDataContent();
        for (var i = 0; i < files; i++)
            form.Add(new ByteArrayContent(new byte[bytes]), $"files[{i}]", $"{i}.bin");
        using var response = await http.PostAsync(new Uri($"channels/{Server.Talks.Id}/messages", UriKind.Relative), form, Ct);
        Assert.Equal(code, JsonElement.Parse(await response.Content.ReadAsStringAsync(Ct)).GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Ordinary_answers_describe_their_bucket_and_callbacks_do_not()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        using var ordinary = await bot.Http.GetAsync(Me, Ct);
        using var callback = await bot.Http.PostAsync(new Uri("interactions/1/x/callback", UriKind.Relative), null, Ct);
        Assert.Equal("4", ordinary.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.False(callback.Headers.Contains("X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task What_the_bot_sent_is_recorded_unless_that_is_switched_off()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.CallAsync("POST", $"channels/{Server.Talks.Id}/messages", """{"content":"x"}""", Ct);
        Server.Record.IsOn = false;
        await bot.CallAsync("GET", "users/@me", null, Ct);
        var recorded = Assert.Single(Server.Record.Requests.Snapshot());
        Assert.True(recorded.IsAuthorized);
        Assert.Equal("x", recorded.Json!.Value.GetProperty("content").GetString());
        Assert.Equal(200, recorded.Status);
    }
}
