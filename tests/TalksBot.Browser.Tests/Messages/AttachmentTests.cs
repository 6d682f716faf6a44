using System.Text;
using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Messages;

public sealed class AttachmentTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_file_that_is_added_to_a_message_is_shown_with_its_name()
    {
        await AddAsync("notes.txt", "The talks begin on Monday.");
        await Expect(Tab.Page.GetByRole(AriaRole.List, new() { Name = "Attached files" })).ToContainTextAsync("notes.txt");

        var message = await Tab.SayAsync("my notes");

        await Expect(message.GetByRole(AriaRole.Link, new() { Name = "notes.txt" })).ToBeVisibleAsync();
        await Expect(message).ToContainTextAsync("26 bytes");
        await Expect(message).ToContainTextAsync("my notes");
        await Expect(Tab.Page.GetByRole(AriaRole.List, new() { Name = "Attached files" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_message_that_is_sent_while_its_file_is_still_on_its_way_waits_for_it()
    {
        await AddAsync("long.txt", new string('x', 3 * 1024 * 1024));
        var message = await Tab.SayAsync("with a long file");

        await Expect(message).ToContainTextAsync("with a long file");
        await Expect(message.GetByRole(AriaRole.Link, new() { Name = "long.txt" })).ToBeVisibleAsync();
        await Expect(Tab.Composer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_the_limit_and_the_message_goes_without_it()
    {
        await AddAsync("large.txt", new string('x', 11 * 1024 * 1024));
        await Expect(Tab.Page.GetByText("large.txt is larger than 10 MB.")).ToBeVisibleAsync();
        var message = await Tab.SayAsync("without it");

        await Expect(message).ToContainTextAsync("without it");
        await Expect(message.Locator(".attachment")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_was_taken_away_again_is_not_sent()
    {
        await AddAsync("notes.txt", "No.");
        await Tab.Button("Remove notes.txt").ClickAsync();
        var message = await Tab.SayAsync("without notes");

        await Expect(message.Locator(".attachment")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_hostile_file_name_is_shown_as_text()
    {
        await AddAsync("<img src=x onerror=alert(1)>.txt", "No.");
        var message = await Tab.SayAsync("look");

        await Expect(message.Locator(".attachment")).ToContainTextAsync("onerror");
        await Expect(message.Locator("img")).ToHaveCountAsync(0);
    }

    private Task AddAsync(string name, string text) =>
        Tab.Page.GetByLabel("Attach files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
}
