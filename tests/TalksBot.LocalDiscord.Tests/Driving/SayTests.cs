using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.Driving;

/// <summary>A person's message with files.</summary>
public sealed class SayTests : LocalTest
{
    private const long MessagesWithContent = (1 << 9) | (1 << 15);

    private ChannelActor Member => Server.As(Server.Member).InChannel(Server.Talks);

    private protected override LocalDiscordOptions Options => new() { PrivilegedIntents = 1 << 15, AttachmentSizeLimit = 1000 };

    [Fact]
    public async Task A_file_goes_with_the_message_and_can_be_fetched()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct, MessagesWithContent);
        Member.Say("See there", [new("notes.txt", "text/plain", "They met."u8.ToArray())]);
        var message = await bot.EventAsync("MESSAGE_CREATE", Ct);
        var attachment = Assert.Single(message.GetProperty("attachments").EnumerateArray());
        Assert.Equal("See there", message.GetProperty("content").GetString());
        Assert.Equal(("notes.txt", 9, "text/plain"), (attachment.GetProperty("filename").GetString(), attachment.GetProperty("size").GetInt32(), attachment.GetProperty("content_type").GetString()));
        Assert.Equal("They met.", await bot.Http.GetStringAsync(attachment.GetProperty("url").GetString(), Ct));
        Assert.False(attachment.TryGetProperty("width", out _));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452000000030000000208020000")]
    [InlineData("4749463839610300020080")]
    [InlineData("FFD8FFE000040000FFC0001108000200030301220002110103")]
    public void A_picture_says_how_wide_and_high_it_is(string bytes)
    {
        var attachment = Say(Convert.FromHexString(bytes));
        Assert.Equal((3, 2), (attachment.GetProperty("width").GetInt32(), attachment.GetProperty("height").GetInt32()));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A00")]
    [InlineData("89504E470D0A1A0A0000000D49484452FFFFFFFF0000000208020000")]
    [InlineData("474946383961")]
    [InlineData("FFD8")]
    [InlineData("FFD8FFE0FFFF0000FFC0001108000200030301220002110103")]
    [InlineData("")]
    public void A_broken_picture_has_no_size(string bytes) => Assert.False(Say(Convert.FromHexString(bytes)).TryGetProperty("width", out _));

    [Theory]
    [InlineData(11, 1)]
    [InlineData(1, 1001)]
    public void Too_many_files_and_too_large_ones_are_not_sent(int count, int size)
    {
        var files = Enumerable.Repeat(new LocalAttachment("a.bin", "application/octet-stream", new byte[size]), count);
        Assert.Throws<InvalidOperationException>(() => Member.Say("", [.. files]));
        Assert.Empty(Server.World.Messages.In(Server.Talks));
    }

    [Fact]
    public void Who_may_not_attach_files_sends_words_only()
    {
        Server.Talks.Permit(Server.Member.User.Id, Permissions.Everyday & ~Permissions.AttachFiles);
        Assert.Throws<InvalidOperationException>(() => Member.Say("x", [new("a.txt", "text/plain", "a"u8.ToArray())]));
        Assert.Equal("x", Member.Say("x").Text);
    }

    private JsonElement Say(byte[] picture) => Member.Say("", [new("picture", "image/png", picture)]).Json.GetProperty("attachments")[0];
}
