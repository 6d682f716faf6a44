using TalksBot.Browser.Tests.Running;

namespace TalksBot.Browser.Tests.Reach;

public sealed class OriginTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Connect =
        """
        address => new Promise(done => {
          const socket = new WebSocket(address);
          socket.onopen = () => done("open");
          socket.onerror = () => done("refused");
        })
        """;

    private string Socket => $"ws://{Bot.Url.Authority}/_blazor";

    [Fact]
    public async Task The_pages_own_socket_opens() => Assert.Equal("open", await Tab.Page.EvaluateAsync<string>(Connect, Socket));

    [Fact]
    public async Task A_page_of_another_origin_opens_no_socket()
    {
        var stranger = await Tab.Page.Context.NewPageAsync();
        await stranger.RouteAsync("http://stranger.test/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>Elsewhere</h1>" }));
        await stranger.GotoAsync("http://stranger.test/");

        Assert.Equal("refused", await stranger.EvaluateAsync<string>(Connect, Socket));
    }
}
