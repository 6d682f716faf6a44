using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Messages;

public sealed class HostileTextTests(BrowserFixture browser) : PageTest(browser)
{
    public static TheoryData<string> Texts =>
    [
        "<script>window.hacked = 1</script>",
        "<img src=x onerror=\"window.hacked = 1\">",
        "</p></article><svg onload=\"window.hacked = 1\"><iframe srcdoc=\"<script>parent.hacked = 1</script>\">",
        "[press](javascript:window.hacked=1) <javascript:window.hacked=1> [press](data:text/html,x)",
        "@everyone &lt;b&gt; <b>bold</b> <style>article { display: none }</style>",
        "> <details ontoggle=\"window.hacked = 1\" open>",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hostile_message_is_shown_as_text(string text)
    {
        var message = await Tab.SayAsync(text);

        await AssertHarmlessAsync(message);
        Assert.Equal(text, Assert.Single(Bot.Discord.World.Messages.In(Bot.Discord.Talks)).Json.GetProperty("content").GetString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hostile_question_is_answered_as_text(string text)
    {
        var answer = await Tab.AskAsync($"who said {text}?");

        await Expect(answer).ToContainTextAsync("Mia used /ask");
        await AssertHarmlessAsync(answer);
        Assert.Empty(Assert.Single(Bot.Discord.World.Messages.In(Bot.Discord.Talks)).Pings);
    }

    [Fact]
    public async Task Tags_stand_in_the_message_as_they_were_typed()
    {
        var message = await Tab.SayAsync("<img src=x onerror=alert(1)> and <script>alert(2)</script>");

        await Expect(message.Locator(".body")).ToContainTextAsync("<img src=x onerror=alert(1)> and <script>alert(2)</script>");
    }

    private async Task AssertHarmlessAsync(ILocator message)
    {
        await Expect(message.Locator(".body")).ToBeVisibleAsync();
        await Expect(message.Locator("script, img, svg, iframe, style, details, b, [onerror], [onload], [ontoggle]")).ToHaveCountAsync(0);
        await Expect(message.Locator("a[href^='javascript' i], a[href^='data' i]")).ToHaveCountAsync(0);
        Assert.True(await Tab.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));
    }
}
