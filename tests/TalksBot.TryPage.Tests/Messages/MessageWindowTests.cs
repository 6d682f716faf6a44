using TalksBot.LocalDiscord;
using TalksBot.LocalDiscord.World;
using TalksBot.TryPage.Messages;

namespace TalksBot.TryPage.Tests.Messages;

public sealed class MessageWindowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_channel_is_shown_from_its_end_and_read_backwards_with_few_messages_held()
    {
        await using var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions(), Ct);
        Post(discord, 500);
        var window = Of(discord, static _ => true);

        window.ToEnd();
        Assert.Equal("message 500", window.Shown[^1].Text);
        Assert.True(window.HasOlder);
        Assert.False(window.HasNewer);

        var most = 0;
        while (window.HasOlder)
        {
            window.Older();
            most = Math.Max(most, window.Shown.Count);
        }

        Assert.Equal("message 1", window.Shown[0].Text);
        Assert.True(window.HasNewer);
        Assert.InRange(most, 1, 120);
    }

    [Fact]
    public async Task Reading_forward_again_comes_to_the_end_without_a_gap()
    {
        await using var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions(), Ct);
        Post(discord, 300);
        var window = Of(discord, static _ => true);
        window.ToEnd();
        while (window.HasOlder)
        {
            window.Older();
        }

        var read = window.Shown.Select(message => message.Text).ToHashSet();
        while (window.HasNewer)
        {
            window.Newer();
            read.UnionWith(window.Shown.Select(message => message.Text));
        }

        Assert.Equal(300, read.Count);
        Assert.Equal("message 300", window.Shown[^1].Text);
        Assert.True(window.HasOlder);
    }

    [Fact]
    public async Task A_new_message_is_followed_at_the_end_but_not_while_one_reads_further_up()
    {
        await using var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions(), Ct);
        Post(discord, 300);
        var window = Of(discord, static _ => true);
        window.ToEnd();
        using var following = discord.World.Messages.Changes.Subscribe(change => window.Follow(change));

        discord.As(discord.Member).InChannel(discord.Talks).Say("seen");
        Assert.Equal("seen", window.Shown[^1].Text);

        while (window.HasOlder)
        {
            window.Older();
        }

        discord.As(discord.Member).InChannel(discord.Talks).Say("not yet");
        Assert.DoesNotContain(window.Shown, message => message.Text == "not yet");
    }

    [Fact]
    public async Task What_a_tab_no_longer_sees_goes_when_it_looks_again()
    {
        await using var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions(), Ct);
        Post(discord, 3);
        var hidden = "none";
        var window = Of(discord, message => message.Text != hidden);
        window.ToEnd();

        hidden = "message 2";
        window.Refresh();

        Assert.Equal(["message 1", "message 3"], window.Shown.Select(message => message.Text));
    }

    [Fact]
    public async Task Messages_of_another_channel_change_nothing()
    {
        await using var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions(), Ct);
        var window = Of(discord, static _ => true);
        window.ToEnd();
        var elsewhere = discord.As(discord.Member).InChannel(discord.Newsroom).Say("elsewhere");

        Assert.False(window.Follow(new MessageChange(MessageNews.Posted, elsewhere)));
        Assert.Empty(window.Shown);
    }

    private static MessageWindow Of(LocalDiscordServer discord, Func<LocalMessage, bool> sees) => new(discord.World.Messages, discord.Talks, sees);

    private static void Post(LocalDiscordServer discord, int count)
    {
        var member = discord.As(discord.Member).InChannel(discord.Talks);
        for (var i = 1; i <= count; i++)
        {
            member.Say($"message {i}");
        }
    }
}
