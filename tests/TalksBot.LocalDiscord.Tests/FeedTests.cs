using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests;

/// <summary>A feed seen through the messages of a channel.</summary>
public sealed class FeedTests : LocalTest
{
    private readonly List<string> heard = [];

    private ChannelActor Member => Server.As(Server.Member).InChannel(Server.Talks);

    private Feed<MessageChange> Feed => Server.World.Messages.Changes;

    [Fact]
    public void A_subscriber_is_told_of_what_comes_after_it_and_until_it_leaves()
    {
        Member.Say("before");
        var subscription = Feed.Subscribe(change => heard.Add(change.Message.Text));
        Member.Say("one");
        Member.Say("two");
        subscription.Dispose();
        Member.Say("after");
        Assert.Equal(["one", "two"], heard);
    }

    [Fact]
    public void A_subscriber_that_adds_an_entry_is_told_of_it_after_the_one_it_is_at()
    {
        using var subscription = Feed.Subscribe(change =>
        {
            if (change.Message.Text == "one")
                Member.Say("two");
            heard.Add(change.Message.Text);
        });
        Member.Say("one");
        Assert.Equal(["one", "two"], heard);
    }

    [Fact]
    public void A_subscriber_that_throws_hurts_nobody_and_goes_on_being_told()
    {
        var told = 0;
        using var broken = Feed.Subscribe(_ => throw new InvalidOperationException($"Broken for the {++told}. time."));
        using var whole = Feed.Subscribe(change => heard.Add(change.Message.Text));
        Member.Say("one");
        Member.Say("two");
        Assert.Equal((2, "one two"), (told, string.Join(' ', heard)));
    }

    [Fact]
    public void A_subscriber_may_leave_while_it_is_told()
    {
        IDisposable? subscription = null;
        subscription = Feed.Subscribe(change =>
        {
            heard.Add(change.Message.Text);
            Member.Say("two");
            subscription!.Dispose();
        });
        Member.Say("one");
        Assert.Equal(["one"], heard);
    }

    [Fact]
    public void Entries_of_several_threads_are_told_one_at_a_time_and_in_the_feeds_order()
    {
        var inside = 0;
        var most = 0;
        using var subscription = Feed.Subscribe(change =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            heard.Add(change.Message.Text);
            Interlocked.Decrement(ref inside);
        });
        Parallel.For(0, 200, number => Member.Say($"{number}"));
        Assert.Equal(1, most);
        Assert.Equal(Feed.Snapshot().Select(change => change.Message.Text), heard);
    }
}
