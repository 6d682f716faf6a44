using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.World;

/// <summary>A channel read page by page, as somebody scrolls.</summary>
public sealed class MessagePageTests : LocalTest
{
    private MessageStore Messages => Server.World.Messages;

    [Fact]
    public void The_last_messages_come_oldest_first_and_so_do_those_before_them()
    {
        Say(7);
        var last = Messages.Before(Server.Talks, null, 3, _ => true);
        var earlier = Messages.Before(Server.Talks, last[0].Id, 3, _ => true);
        Assert.Equal("4 5 6", Texts(last));
        Assert.Equal("1 2 3", Texts(earlier));
        Assert.Equal("0", Texts(Messages.Before(Server.Talks, earlier[0].Id, 3, _ => true)));
    }

    [Fact]
    public void The_messages_after_one_are_the_next_of_the_channel()
    {
        var said = Say(7);
        Assert.Equal("2 3 4", Texts(Messages.After(Server.Talks, said[1].Id, 3, _ => true)));
        Assert.Equal("5 6", Texts(Messages.After(Server.Talks, said[4].Id, 3, _ => true)));
        Assert.Equal("0", Texts(Messages.After(Server.Talks, 0, 1, _ => true)));
        Assert.Empty(Messages.After(Server.Talks, said[6].Id, 3, _ => true));
    }

    [Fact]
    public void Only_messages_that_match_are_counted()
    {
        var said = Say(9);
        Assert.Equal("4 6 8", Texts(Messages.Before(Server.Talks, null, 3, IsEven)));
        Assert.Equal("2 4", Texts(Messages.After(Server.Talks, said[0].Id, 2, IsEven)));
    }

    [Fact]
    public async Task A_page_holds_the_newest_versions_and_no_deleted_message()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var path = $"channels/{Server.Talks.Id}/messages";
        var first = (await bot.CallAsync("POST", path, """{"content":"old"}""", Ct)).Body.GetProperty("id").GetString();
        var second = (await bot.CallAsync("POST", path, """{"content":"gone"}""", Ct)).Body.GetProperty("id").GetString();
        await bot.CallAsync("PATCH", $"{path}/{first}", """{"content":"new"}""", Ct);
        await bot.CallAsync("DELETE", $"{path}/{second}", null, Ct);
        Assert.Equal("new", Texts(Messages.Before(Server.Talks, null, 10, _ => true)));
        Assert.Equal("new", Texts(Messages.After(Server.Talks, 0, 10, _ => true)));
    }

    [Fact]
    public void A_channel_without_messages_has_empty_pages()
    {
        Say(1);
        Assert.Empty(Messages.Before(Server.Newsroom, null, 10, _ => true));
        Assert.Empty(Messages.After(Server.Newsroom, 0, 10, _ => true));
    }

    [Fact]
    public void Messages_of_several_threads_stand_in_the_order_of_their_ids()
    {
        Parallel.For(0, 300, _ => Say(1));
        var ids = Messages.Before(Server.Talks, null, 1000, _ => true).Select(message => message.Id).ToList();
        Assert.Equal(300, ids.Count);
        Assert.Equal(ids.Order(), ids);
    }

    private static bool IsEven(LocalMessage message) => (message.Text[0] - '0') % 2 == 0;

    private static string Texts(IEnumerable<LocalMessage> messages) => string.Join(' ', messages.Select(message => message.Text));

    private List<LocalMessage> Say(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Server.As(Server.Member).InChannel(Server.Talks).Say($"{number}"))];
}
