using System.Net.Http.Headers;

namespace TalksBot.LocalDiscord.Tests.Rest;

/// <summary>How an uploaded file is given out: to be seen or saved, never to be run.</summary>
public sealed class FileTests : LocalTest
{
    [Theory]
    [InlineData("image/png", "inline")]
    [InlineData("image/jpeg", "inline")]
    [InlineData("IMAGE/GIF", "inline")]
    [InlineData("image/webp", "inline")]
    [InlineData("image/svg+xml", "attachment")]
    [InlineData("text/html", "attachment")]
    [InlineData("text/html; charset=utf-8", "attachment")]
    [InlineData("application/pdf", "attachment")]
    public async Task Only_pictures_without_script_are_shown_in_the_browser(string type, string disposition)
    {
        var headers = await FetchAsync("chart", type);
        Assert.Equal(disposition, headers.ContentDisposition!.DispositionType);
        Assert.Equal(type, headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("picture")]
    [InlineData("image/png\r\nX-Evil: 1")]
    public async Task A_type_that_is_none_becomes_bytes_to_save(string type)
    {
        var headers = await FetchAsync("a.bin", type);
        Assert.Equal(("application/octet-stream", "attachment"), (headers.ContentType!.ToString(), headers.ContentDisposition!.DispositionType));
    }

    [Fact]
    public async Task A_file_keeps_its_name_and_can_run_nothing()
    {
        using var response = await GetAsync("Genfer Gespräche \"1\".html", "text/html");
        Assert.Equal("Genfer Gespräche \"1\".html", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    private async Task<HttpContentHeaders> FetchAsync(string name, string type)
    {
        var response = await GetAsync(name, type);
        Assert.True(response.IsSuccessStatusCode);
        return response.Content.Headers;
    }

    // A picture in a page comes with this header and without an origin.
    private async Task<HttpResponseMessage> GetAsync(string name, string type)
    {
        var said = Server.As(Server.Member).InChannel(Server.Talks).Say("", [new(name, type, "a"u8.ToArray())]);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-site");
        return await http.GetAsync(new Uri(said.Json.GetProperty("attachments")[0].GetProperty("url").GetString()!), Ct);
    }
}
