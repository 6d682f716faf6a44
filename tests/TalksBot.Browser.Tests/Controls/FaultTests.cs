using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Controls;

public sealed class FaultTests(BrowserFixture browser) : PageTest(browser)
{
    [Theory]
    [InlineData("Drop the connection")]
    [InlineData("Ask to reconnect")]
    public async Task After_its_connection_was_lost_the_bot_resumes_and_answers(string fault)
    {
        await Tab.Button(fault).ClickAsync();
        await Expect(Tab.Log.Filter(new() { HasText = "The bot resumed its session: nothing was missed." })).ToHaveCountAsync(1);
        await Expect(Tab.Status).ToHaveTextAsync("TalksBot is connected");

        await AssertAnswersAsync();
    }

    [Theory]
    [InlineData("Answer 429", "429")]
    [InlineData("Answer 500", "500")]
    [InlineData("Lose a response", "the connection was cut")]
    [InlineData("Answer slowly", "2 seconds late")]
    public async Task A_request_that_goes_wrong_is_told_of_and_the_question_is_answered(string fault, string told)
    {
        await Tab.Button(fault).ClickAsync();

        // The letters of the question are completed, which must not use the fault up.
        await AssertAnswersAsync();

        await Expect(Tab.Log.Filter(new() { HasText = told }).First).ToBeVisibleAsync();
        await AssertAnswersAsync();
    }

    private async Task AssertAnswersAsync()
    {
        var answer = await Tab.AskAsync("who called the sunday meeting businesslike?");
        await Expect(answer).ToContainTextAsync("“businesslike”");
        await Expect(Tab.Page.GetByRole(AriaRole.Alert, new() { Name = "Notices" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    }
}
