using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Forms;

public sealed class ModalTests(BrowserFixture browser) : PageTest(browser)
{
    private ILocator Form => Tab.Page.GetByRole(AriaRole.Dialog);

    private ILocator Field => Form.GetByLabel("What is not right?");

    [Fact]
    public async Task A_form_is_filled_in_and_the_bot_thanks()
    {
        await OpenAsync();
        await Field.FillAsync("He said it on Monday.");
        var thanks = await Tab.NextAsync(() => Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync());

        await Expect(thanks).ToContainTextAsync("is kept for the moderators");
        await Expect(thanks).ToContainTextAsync("Only you can see this");
        await Expect(Form).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_required_field_that_is_empty_is_named_and_nothing_is_sent()
    {
        await OpenAsync();
        await Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(Form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("What is not right? is required.");
        await Expect(Form).ToBeVisibleAsync();
        await Expect(Tab.Messages).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("Cancel")]
    public async Task A_form_is_closed_unsent_and_opens_again(string how)
    {
        var answer = await OpenAsync();
        await (how == "Escape" ? Tab.Page.Keyboard.PressAsync("Escape") : Form.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync());
        await Expect(Form).ToHaveCountAsync(0);

        await answer.GetByRole(AriaRole.Button, new() { Name = "Not right?" }).ClickAsync();

        await Expect(Form).ToBeVisibleAsync();
        await Expect(Tab.Messages).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_focus_goes_into_the_form_and_cannot_leave_it_for_the_page()
    {
        await OpenAsync();
        await Expect(Field).ToBeFocusedAsync();
        for (var i = 0; i < 5; i++)
        {
            await Tab.Page.Keyboard.PressAsync("Tab");
            Assert.True(await Tab.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || !!document.activeElement.closest('dialog')"));
        }
    }

    private async Task<ILocator> OpenAsync()
    {
        var answer = await Tab.AskAsync("who called the sunday meeting businesslike?");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Not right?" }).ClickAsync();
        await Expect(Form).ToBeVisibleAsync();
        await Expect(Form).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(@"^Not right\? Fact #\d+"));
        return answer;
    }
}
