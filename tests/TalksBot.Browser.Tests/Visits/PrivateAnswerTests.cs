using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Visits;

public sealed class PrivateAnswerTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_private_answer_is_seen_by_one_tab_alone()
    {
        var other = await OpenTabAsync();
        await AskPrivatelyAsync();

        // What comes after it is seen by both, so it had its time to be seen.
        await Tab.SayAsync("and now?");
        await Expect(other.Messages).ToHaveCountAsync(1);
        await Expect(other.Messages.First).ToContainTextAsync("and now?");
        await Expect(Tab.Messages).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_private_answer_is_dismissed()
    {
        await AskPrivatelyAsync();
        await Tab.Button("Dismiss message").ClickAsync();

        await Expect(Tab.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_private_answer_is_gone_after_a_reload()
    {
        await AskPrivatelyAsync();
        await Tab.SayAsync("this one stays");
        await Tab.OpenAsync(Bot.Url);

        await Expect(Tab.Messages).ToHaveCountAsync(1);
        await Expect(Tab.Messages.First).ToContainTextAsync("this one stays");
    }

    private async Task AskPrivatelyAsync()
    {
        await Tab.BeginAsync("ask");
        await Tab.Option(0).FillAsync("who is ryabkov?");
        await Tab.Page.GetByLabel("private").SelectOptionAsync("True");
        var answer = await Tab.NextAsync(() => Tab.Button("Send").ClickAsync());
        await Expect(answer).ToContainTextAsync("Only you can see this");
        await Expect(answer).ToContainTextAsync("Deputy Foreign Minister");
    }
}
