using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
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
    public async Task A_page_of_another_origin_on_this_machine_opens_no_socket()
    {
        await using var elsewhere = await ElsewhereAsync();
        var stranger = await Tab.Page.Context.NewPageAsync();
        var said = stranger.WaitForConsoleMessageAsync(new() { Predicate = line => line.Type == "error" && line.Text.Contains("WebSocket", StringComparison.Ordinal) });
        await stranger.GotoAsync(elsewhere.Urls.First());

        Assert.Equal("refused", await stranger.EvaluateAsync<string>(Connect, Socket));

        // By the server, not by a rule of this browser's own.
        Assert.Contains("403", (await said).Text, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> ElsewhereAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var elsewhere = builder.Build();
        elsewhere.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<link rel=icon href=data:,><h1>Elsewhere</h1>");
        });
        await elsewhere.StartAsync(Ct);
        return elsewhere;
    }
}
