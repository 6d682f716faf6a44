using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.World;

public sealed class MessageClearTests : LocalTest
{
    [Fact]
    public void A_reset_deletes_the_messages_of_all_channels_and_says_so_of_each()
    {
        var first = Server.As(Server.Member).InChannel(Server.Talks).Say("one");
        var second = Server.As(Server.Moderator).InChannel(Server.Newsroom).Say("two");
        var news = new List<MessageChange>();
        using var subscription = Server.World.Messages.Changes.Subscribe(news.Add);
        Server.World.Messages.Clear();
        Assert.Equal([new(MessageNews.Deleted, first), new(MessageNews.Deleted, second)], news);
        Assert.All(Server.Guild.Channels, channel => Assert.Empty(Server.World.Messages.In(channel)));
        Assert.Null(Server.World.Messages.Find(first.Id));
    }

    [Fact]
    public void After_a_reset_a_channel_fills_again()
    {
        var member = Server.As(Server.Member).InChannel(Server.Talks);
        member.Say("old");
        Server.World.Messages.Clear();
        Server.World.Messages.Clear();
        member.Say("new");
        Assert.Equal("new", Assert.Single(Server.World.Messages.Before(Server.Talks, null, 10, _ => true)).Text);
    }
}
