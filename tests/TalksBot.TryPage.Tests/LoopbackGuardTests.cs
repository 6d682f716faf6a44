using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TalksBot.TryPage.Tests;

/// <summary>The guard before a server that would answer everything. In what is sent, {0} stands for the server's port.</summary>
public sealed class LoopbackGuardTests : IAsyncLifetime
{
    private readonly WebApplication app = Build();
    private int port;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Ct);
        port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1:{0}", 200)]
    [InlineData("localhost:{0}", 200)]
    [InlineData("[::1]:{0}", 200)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("127.0.0.2:{0}", 421)]
    [InlineData("0.0.0.0:{0}", 421)]
    [InlineData("localhost.:{0}", 421)]
    [InlineData("rebound.example:{0}", 421)]
    [InlineData("127.0.0.1.rebound.example:{0}", 421)]
    public async Task Only_the_pages_own_names_are_answered(string host, int status) =>
        Assert.Equal(status, await StatusAsync("GET", ("Host", host)));

    [Theory]
    [InlineData("GET", "http://127.0.0.1:{0}", 200)]
    [InlineData("POST", "http://127.0.0.1:{0}", 200)]
    [InlineData("POST", "http://localhost:{0}", 200)]
    [InlineData("POST", "http://[::1]:{0}", 200)]
    [InlineData("GET", "https://127.0.0.1:{0}", 403)]
    [InlineData("GET", "http://127.0.0.1", 403)]
    [InlineData("POST", "http://127.0.0.1:1", 403)]
    [InlineData("POST", "http://127.0.0.1:{0}/", 403)]
    [InlineData("POST", "http://127.0.0.1:{0}, http://127.0.0.1:{0}", 403)]
    [InlineData("POST", "https://example.org", 403)]
    [InlineData("POST", "null", 403)]
    public async Task Only_the_page_itself_is_a_good_origin(string method, string origin, int status) =>
        Assert.Equal(status, await StatusAsync(method, ("Origin", origin)));

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("HEAD", 200)]
    [InlineData("POST", 403)]
    [InlineData("PUT", 403)]
    [InlineData("DELETE", 403)]
    [InlineData("OPTIONS", 403)]
    public async Task Without_an_origin_there_is_only_reading(string method, int status) => Assert.Equal(status, await StatusAsync(method));

    [Theory]
    [InlineData("GET", "none", "navigate", "document", 200)]
    [InlineData("GET", "same-origin", "no-cors", "script", 200)]
    [InlineData("GET", "cross-site", "navigate", "document", 200)]
    [InlineData("GET", "cross-site", "navigate", "iframe", 403)]
    [InlineData("GET", "cross-site", "no-cors", "image", 403)]
    [InlineData("GET", "same-site", "no-cors", "script", 403)]
    [InlineData("GET", "same-site", "cors", "empty", 403)]
    [InlineData("HEAD", "cross-site", "navigate", "document", 403)]
    public async Task Another_site_may_link_here_and_nothing_else(string method, string site, string mode, string destination, int status) =>
        Assert.Equal(status, await StatusAsync(method, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination)));

    [Fact]
    public async Task A_form_of_another_site_is_refused_although_it_navigates() => Assert.Equal(
        403,
        await StatusAsync("POST", ("Origin", "http://127.0.0.1:{0}"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")));

    [Theory]
    [InlineData("Origin", "http://127.0.0.1:{0}", 101)]
    [InlineData("Origin", "http://localhost:{0}", 101)]
    [InlineData("Origin", "https://example.org", 403)]
    [InlineData("X-Nothing", "", 403)]
    public async Task A_web_socket_must_say_that_the_page_opens_it(string header, string value, int status) =>
        Assert.Equal(status, await ConnectAsync((header, value)));

    [Fact]
    public async Task A_web_socket_by_another_name_is_refused() => Assert.Equal(
        421, await ConnectAsync(("Host", "rebound.example:{0}"), ("Origin", "http://127.0.0.1:{0}")));

    [Theory]
    [InlineData("127.0.0.1:{0}")]
    [InlineData("rebound.example:{0}")]
    public async Task Every_answer_forbids_frames_sniffing_and_foreign_content(string host)
    {
        using var response = await SendAsync("GET", ("Host", host));
        string Header(string name) => response.Headers.GetValues(name).Single();
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; ", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.EndsWith("; form-action 'none'; base-uri 'self'; frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_names_the_stand_in_for_pictures_and_the_page_for_sockets()
    {
        using var response = await SendAsync("GET", ("Host", "localhost:{0}"));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("img-src 'self' data: http://127.0.0.1:4321", policy);
        Assert.Contains($"connect-src 'self' ws://localhost:{port}", policy);
    }

    [Fact]
    public async Task A_refusal_says_why_in_plain_text()
    {
        using var response = await SendAsync("GET", ("Host", "rebound.example:{0}"));
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"This page is at http://127.0.0.1:{port} only.", await response.Content.ReadAsStringAsync(Ct));
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        LoopbackGuard.Use(app, new Uri("http://127.0.0.1:4321/api/v10"));
        app.UseWebSockets();
        app.Run(async context =>
        {
            // The guard's word counts, whatever is said behind it.
            context.Response.Headers.ContentSecurityPolicy = "default-src *";
            if (!context.WebSockets.IsWebSocketRequest)
            {
                await context.Response.WriteAsync("In.", context.RequestAborted);
                return;
            }

            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
        });
        return app;
    }

    private async Task<int> StatusAsync(string method, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, headers);
        return (int)response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string method, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"http://127.0.0.1:{port}/");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, Fill(value));
        return await http.SendAsync(request, Ct);
    }

    private async Task<int> ConnectAsync(params (string Name, string Value)[] headers)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        foreach (var (name, value) in headers)
            socket.Options.SetRequestHeader(name, Fill(value));
        try
        {
            await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/"), Ct);
        }
        catch (WebSocketException)
        {
            // The status says what happened.
        }

        return (int)socket.HttpStatusCode;
    }

    private string Fill(string text) => text.Replace("{0}", $"{port}", StringComparison.Ordinal);
}
