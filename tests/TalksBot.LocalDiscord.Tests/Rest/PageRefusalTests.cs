using System.Net;
using System.Net.WebSockets;

namespace TalksBot.LocalDiscord.Tests.Rest;

/// <summary>What a page in a browser may not do with the stand-in, whoever gave that page out.</summary>
public sealed class PageRefusalTests : LocalTest
{
    private int Port => Server.ApiUrl.Port;

    [Theory]
    [InlineData("127.0.0.1:{0}", 200)]
    [InlineData("localhost:{0}", 200)]
    [InlineData("LOCALHOST:{0}", 200)]
    [InlineData("[::1]:{0}", 200)]
    [InlineData("127.0.0.1", 403)]
    [InlineData("127.0.0.1:1", 403)]
    [InlineData("127.0.0.2:{0}", 403)]
    [InlineData("localhost.:{0}", 403)]
    [InlineData("rebound.example:{0}", 403)]
    [InlineData("localhost.example:{0}", 403)]
    public async Task A_request_by_another_name_is_refused(string host, int status)
    {
        using var http = WireBot.NewHttp(Server);
        http.DefaultRequestHeaders.Host = Fill(host);
        Assert.Equal(status, (int)(await http.GetAsync(new Uri("users/@me", UriKind.Relative), Ct)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "http://127.0.0.1:{0}")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_request_that_only_a_browser_sends_is_refused_and_leaves_no_trace(string header, string value)
    {
        using var http = WireBot.NewHttp(Server);
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, Fill(value));
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(new Uri("nowhere", UriKind.Relative), Ct)).StatusCode);
        Assert.Empty(Server.Record.UnexpectedRequests.Snapshot());
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "http://127.0.0.1:{0}")]
    [InlineData("Host", "rebound.example:{0}")]
    public async Task A_web_socket_of_a_page_is_refused(string header, string value)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader(header, Fill(value));
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(Server.GatewayUrl, "?v=10&encoding=json"), Ct));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    private string Fill(string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Port);
}
