using TalksBot.LocalDiscord.Tests.Contract;

namespace TalksBot.LocalDiscord.Tests.Validation;

public sealed class MessageRefusalTests : LocalTest
{
    private static readonly string TooLong = new('x', 4001);

    private string Messages => $"channels/{Server.Talks.Id}/messages";

    public static TheoryData<string, string> Refused => new()
    {
        { "content", $$"""{"content":"{{TooLong[..2001]}}"}""" },
        { "content", """{"content":5}""" },
        { "flags", """{"content":"x","flags":64}""" },
        { "nonce", """{"content":"x","nonce":"12345678901234567890123456"}""" },
        { "embeds.0.title", $$"""{"embeds":[{"title":"{{TooLong[..257]}}"}]}""" },
        { "embeds.0.fields.0.value", """{"embeds":[{"fields":[{"name":"n","value":" "}]}]}""" },
        { "embeds.0.footer.text", $$$"""{"embeds":[{"footer":{"text":"{{{TooLong[..2049]}}}"}}]}""" },
        { "embeds.0.url", """{"embeds":[{"title":"t","url":"ftp://x"}]}""" },
        { "embeds.0.image.url", """{"embeds":[{"image":{"url":"attachment://none.png"}}]}""" },
        { "embeds.0.color", """{"embeds":[{"title":"t","color":16777216}]}""" },
        { "embeds.0.timestamp", """{"embeds":[{"title":"t","timestamp":"yesterday"}]}""" },
        { "embeds", $$"""{"embeds":[{"description":"{{TooLong[..3500]}}"},{"description":"{{TooLong[..3500]}}"}]}""" },
        { "embeds", $$"""{"embeds":[{{string.Join(',', Enumerable.Repeat("""{"title":"t"}""", 11))}}]}""" },
        { "allowed_mentions.parse", """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""" },
        { "allowed_mentions.parse", """{"content":"x","allowed_mentions":{"parse":["all"]}}""" },
        { "allowed_mentions.users.0", """{"content":"x","allowed_mentions":{"users":[1]}}""" },
        { "components.0.type", """{"components":[{"type":10,"content":"V2 without its flag"}]}""" },
        { "components.0.components", """{"components":[{"type":1,"components":[]}]}""" },
        { "components", $$"""{"components":[{{string.Join(',', Enumerable.Range(0, 6).Select(i => Row($"b{i}")))}}]}""" },
        { "components.0.components", $$"""{"components":[{"type":1,"components":[{{string.Join(',', Enumerable.Range(0, 6).Select(i => Button($"b{i}")))}}]}]}""" },
        { "components.0.components.1.custom_id", $$"""{"components":[{"type":1,"components":[{{Button("a")}},{{Button("a")}}]}]}""" },
        { "components.0.components.0.custom_id", $$"""{"components":[{{Row(TooLong[..101])}}]}""" },
        { "components.0.components.0.custom_id", """{"components":[{"type":1,"components":[{"type":2,"style":5,"label":"L","url":"https://x.org","custom_id":"a"}]}]}""" },
        { "components.0.components.0.url", """{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"L","url":"https://x.org","custom_id":"a"}]}]}""" },
        { "components.0.components.0.label", $$"""{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"{{TooLong[..81]}}","custom_id":"a"}]}]}""" },
        { "components.0.components.0", """{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]}""" },
        { "components.0.components", $$"""{"components":[{"type":1,"components":[{{Button("a")}},{"type":5,"custom_id":"u"}]}]}""" },
        { "components.0.components.0.options", """{"components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[]}]}]}""" },
        { "components.0.components.0.options.1.value", """{"components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"a","value":"1"},{"label":"b","value":"1"}]}]}]}""" },
        { "components.0.components.0.max_values", """{"components":[{"type":1,"components":[{"type":3,"custom_id":"s","max_values":2,"options":[{"label":"a","value":"1"}]}]}]}""" },
        { "content", """{"flags":32768,"content":"x","components":[{"type":10,"content":"y"}]}""" },
        { "embeds", """{"flags":32768,"embeds":[{"title":"x"}],"components":[{"type":10,"content":"y"}]}""" },
        { "components", $$"""{"flags":32768,"components":[{"type":17,"components":[{{string.Join(',', Enumerable.Repeat("""{"type":10,"content":"x"}""", 40))}}]}]}""" },
        { "components", $$"""{"flags":32768,"components":[{"type":10,"content":"{{TooLong[..2500]}}"},{"type":10,"content":"{{TooLong[..2500]}}"}]}""" },
        { "components.0.content", $$"""{"flags":32768,"components":[{"type":10,"content":"{{TooLong}}"}]}""" },
        { "components.0.accessory", """{"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"x"}]}]}""" },
        { "components.0.components.0.type", """{"flags":32768,"components":[{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}]}""" },
        { "components.0.items", """{"flags":32768,"components":[{"type":12,"items":[]}]}""" },
        { "components.0.file.url", """{"flags":32768,"components":[{"type":13,"file":{"url":"https://x.org/a.pdf"}}]}""" },
        { "components.1.id", """{"flags":32768,"components":[{"type":10,"id":5,"content":"x"},{"type":10,"id":5,"content":"y"}]}""" },
        { "attachments.0.id", """{"content":"x","attachments":[{"id":"0"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_Discord_refuses_is_refused_and_the_place_is_named(string place, string body)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var (status, error) = await bot.CallAsync("POST", Messages, body, Ct);
        Assert.Equal((400, 50035), (status, error.GetProperty("code").GetInt32()));
        var node = error.GetProperty("errors");
        foreach (var step in place.Split('.'))
            Assert.True(node.TryGetProperty(step, out node), $"No '{step}' in {error}");
        Assert.NotEmpty(node.GetProperty("_errors").EnumerateArray());
        Assert.Empty(Server.World.Messages.In(Server.Talks));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"  "}""")]
    [InlineData("""{"embeds":[],"components":[]}""")]
    public async Task An_empty_message_is_refused(string body)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var (status, error) = await bot.CallAsync("POST", Messages, body, Ct);
        Assert.Equal((400, 50006), (status, error.GetProperty("code").GetInt32()));
    }

    [Theory]
    [InlineData("""{"content":"x","nonce":"a"}""")]
    [InlineData("""{"content":"x","nonce":7,"enforce_nonce":true,"allowed_mentions":{"parse":[]},"flags":4100}""")]
    [InlineData("""{"embeds":[{"title":"t","description":"d","fields":[{"name":"n","value":"v","inline":true}]}]}""")]
    [InlineData(Samples.MessageV2)]
    public async Task What_Discord_takes_is_taken(string body)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Assert.Equal(200, (await bot.CallAsync("POST", Messages, body, Ct)).Status);
    }

    [Fact]
    public async Task The_text_of_a_message_is_what_a_reader_reads()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.CallAsync("POST", Messages, Samples.MessageV2, Ct);
        var message = Assert.Single(Server.World.Messages.In(Server.Talks));
        Assert.Equal("**Found**\nBy whom", message.Text);
        Assert.Equal("next:2", message.Component("Next").CustomId);
    }

    private static string Button(string customId) => $$"""{"type":2,"style":1,"label":"L","custom_id":"{{customId}}"}""";

    private static string Row(string customId) => $$"""{"type":1,"components":[{{Button(customId)}}]}""";
}
