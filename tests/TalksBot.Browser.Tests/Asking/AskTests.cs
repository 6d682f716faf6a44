using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Asking;

public sealed class AskTests(BrowserFixture browser) : PageTest(browser)
{
    [Fact]
    public async Task A_question_is_answered_with_its_source()
    {
        var answer = await Tab.AskAsync("who called the sunday meeting businesslike?");

        await Expect(answer).ToContainTextAsync("“businesslike”");
        await Expect(answer).ToContainTextAsync("Sergey Ryabkov");
        await Expect(answer).ToContainTextAsync("Source: No immediate major breakthrough in sight as officials start tense meeting");
        await Expect(answer).ToContainTextAsync("Mia used /ask");
    }

    [Fact]
    public async Task A_question_that_no_fact_answers_gets_the_nearest_facts()
    {
        var answer = await Tab.AskAsync("what did blinken say about legal guarantees?");

        await Expect(answer).ToContainTextAsync("Nearest facts");
    }

    [Fact]
    public async Task After_a_question_one_can_type_the_next_at_once()
    {
        await Tab.AskAsync("who is ryabkov?");

        await Expect(Tab.Composer).ToBeFocusedAsync();
        await Expect(Tab.Composer).ToHaveValueAsync("");
    }
}
