using Microsoft.Playwright;
using TalksBot.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace TalksBot.Browser.Tests.Visits;

public sealed class PeopleTests(BrowserFixture browser) : PageTest(browser)
{
    private ILocator Channels => Tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Channels" }).GetByRole(AriaRole.Button);

    [Fact]
    public async Task Who_one_is_decides_which_channels_one_sees()
    {
        await Expect(Channels).ToHaveTextAsync(["#talks", "#newsroom"]);
        await BecomeAsync(Tab, "moderator");
        await Expect(Channels).ToHaveTextAsync(["#talks", "#moderators", "#newsroom"]);
        await BecomeAsync(Tab, "newsroom editor");
        await Expect(Channels).ToHaveTextAsync(["#talks", "#newsroom"]);
    }

    [Fact]
    public async Task Who_may_see_a_channel_no_longer_leaves_it()
    {
        await BecomeAsync(Tab, "moderator");
        await Channels.GetByText("#moderators").ClickAsync();
        await Expect(Tab.Page.GetByRole(AriaRole.Heading, new() { Name = "#moderators" })).ToBeVisibleAsync();
        await Tab.SayAsync("for moderators only");

        await BecomeAsync(Tab, "member");

        await Expect(Tab.Page.GetByRole(AriaRole.Heading, new() { Name = "#talks" })).ToBeVisibleAsync();
        await Expect(Tab.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_tabs_as_two_people_see_each_others_messages_and_answers()
    {
        var other = await OpenTabAsync();
        await BecomeAsync(other, "moderator");

        await Tab.SayAsync("hello from Mia");
        await Expect(other.Messages.Last).ToContainTextAsync("hello from Mia");
        await other.SayAsync("hello from Noor");
        await Expect(Tab.Messages.Last).ToContainTextAsync("hello from Noor");
        await Expect(Tab.Messages.Last).ToHaveAccessibleNameAsync("Noor");
        await Tab.AskAsync("who is ryabkov?");

        await Expect(other.Messages.Last).ToContainTextAsync("Deputy Foreign Minister");
        await Expect(other.Messages.Last).ToContainTextAsync("Mia used /ask");
    }

    [Fact]
    public async Task Messages_stay_in_their_channel()
    {
        await Tab.SayAsync("in talks");
        await Channels.GetByText("#newsroom").ClickAsync();
        await Expect(Tab.Page.GetByText("This is the beginning of #newsroom.")).ToBeVisibleAsync();
        await Expect(Tab.Messages).ToHaveCountAsync(0);

        await Channels.GetByText("#talks").ClickAsync();

        await Expect(Tab.Messages).ToHaveCountAsync(1);
    }

    private static Task BecomeAsync(Tab tab, string role) =>
        tab.Page.GetByRole(AriaRole.Group, new() { Name = "You are" }).GetByRole(AriaRole.Radio, new() { Name = role }).CheckAsync();
}
