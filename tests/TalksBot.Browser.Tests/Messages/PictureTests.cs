using System.Net.Http.Headers;
using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Messages;

public sealed class PictureTests(BrowserFixture browser) : PageTest(browser)
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task Pictures_of_a_message_are_shown_with_their_text_in_galleries_and_embeds()
    {
        var gallery = await PostAsync("""
            {"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://dot.png"},"description":"Who stands where"}]}]}
            """);
        await AssertShownAsync(gallery.GetByRole(AriaRole.Img, new() { Name = "Who stands where" }));

        var embed = await PostAsync("""{"embeds":[{"title":"Recap","image":{"url":"attachment://dot.png"}}]}""");
        await AssertShownAsync(embed.Locator(".embed img"));
        await Expect(embed.Locator("img")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_picture_from_elsewhere_is_linked_and_not_fetched()
    {
        var embed = await PostAsync("""{"embeds":[{"title":"Recap","image":{"url":"https://pictures.example/a.png"}}]}""");

        await Expect(embed.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "https://pictures.example/a.png");
        await Expect(embed.Locator(".embed img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_hidden_picture_is_shown_once_it_is_asked_for()
    {
        var gallery = await PostAsync("""
            {"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://dot.png"},"description":"Secret","spoiler":true}]}]}
            """);
        await Expect(gallery.Locator("img")).ToHaveCountAsync(0);

        await gallery.GetByRole(AriaRole.Button, new() { Name = "Spoiler" }).ClickAsync();

        await AssertShownAsync(gallery.Locator("img"));
    }

    // A picture that was refused or is broken has no size of its own.
    private static Task AssertShownAsync(ILocator picture) => Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1);

    private Task<ILocator> PostAsync(string message) => Tab.NextAsync(async () =>
    {
        using var discord = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bot", Bot.Discord.Token) } };
        discord.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://talksbot.invalid, 1.0)");
        using var picture = new ByteArrayContent(Convert.FromBase64String(Dot)) { Headers = { ContentType = new("image/png") } };
        using var body = new MultipartFormDataContent { { new StringContent(message), "payload_json" }, { picture, "files[0]", "dot.png" } };
        var posted = await discord.PostAsync($"{Bot.Discord.ApiUrl}/channels/{Bot.Discord.Talks.Id}/messages", body);
        Assert.True(posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync());
    });
}
