using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests.Contract;

public sealed class OpenApiContractTests
{
    private const string Callback = "/interactions/1/token/callback";
    private const string Commands = "/applications/1/commands";
    private const string Original = "/webhooks/1/token/messages/@original";

    [Theory]
    [MemberData(nameof(Good))]
    public void A_body_as_the_documentation_wants_it_passes(string method, string path, string body) =>
        Assert.Empty(Contract().Check(method, path, JsonElement.Parse(body)));

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_body_that_Discord_would_not_take_is_named(string method, string path, string body, string named) =>
        Assert.Contains(Contract().Check(method, path, JsonElement.Parse(body)), problem => problem.Contains(named, StringComparison.Ordinal));

    public static TheoryData<string, string, string> Good => new()
    {
        { "PUT", Commands, Samples.CommandSet },
        { "PUT", "/api/v10/applications/1/guilds/2/commands", """[{"type":3,"name":"Check this"},{"name":"ask","description":"Ask","nsfw":true}]""" },
        { "POST", Commands, """{"name":"ask","description":"Ask","default_member_permissions":"8192"}""" },
        { "POST", Callback, """{"type":1}""" },
        { "POST", Callback, $$"""{"type":4,"data":{{Samples.MessageV2}}}""" },
        { "POST", Callback, """{"type":4,"data":{"content":"No.","flags":64,"allowed_mentions":{"parse":[]}}}""" },
        { "POST", Callback, """{"type":5,"data":{"flags":64}}""" },
        { "POST", Callback, """{"type":6}""" },
        { "POST", Callback, $$"""{"type":7,"data":{{Samples.MessageV2}}}""" },
        { "POST", Callback, """{"type":8,"data":{"choices":[]}}""" },
        { "POST", Callback, """{"type":8,"data":{"choices":[{"name":"A","value":"a"}]}}""" },
        { "POST", Callback, $$"""{"type":9,"data":{{Samples.Modal}}}""" },
        { "PATCH", Original, Samples.MessageV2 },
        { "POST", "/webhooks/1/token", Samples.MessageV2 },
        { "POST", "/channels/1/messages", """{"content":"News","nonce":"2026-11-22","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""" },
        { "PATCH", "/channels/1/messages/2", """{"content":"News","embeds":[{"title":"T","description":"D","color":255}]}""" },
        { "POST", "/channels/1/messages", """{"attachments":[{"id":"0","filename":"a.png","description":"A"}],"flags":4096}""" },
    };

    public static TheoryData<string, string, string, string> Bad => new()
    {
        { "PUT", Commands, """[{"name":"ask","description":"Ask","colour":1}]""", "$[0].colour" },
        { "PUT", Commands, """[{"name":"ask","description":"Ask","options":[{"type":3,"name":"q","descripton":"Q"}]}]""", "description: missing" },
        { "PUT", Commands, """[{"name":"ask","description":"Ask","description_localizations":{"he":"x"}}]""", "he: not among" },
        { "POST", Callback, """{"type":13,"data":{}}""", "13 is never sent" },
        { "POST", Callback, """{"type":3}""", "$.type" },
        { "POST", Callback, """{"type":4,"data":{"contents":"x"}}""", "$.data.contents" },
        { "POST", Callback, """{"type":9,"data":{"custom_id":"f","title":"T","components":[{"type":18,"label":"L"}]}}""", "component: missing" },
        { "POST", Callback, """{"type":9,"data":{"custom_id":"f","title":"T","components":[{"type":10,"content":"1"},{"type":10,"content":"2"},{"type":10,"content":"3"},{"type":10,"content":"4"},{"type":10,"content":"5"},{"type":10,"content":"6"}]}}""", "1 to 5" },
        { "PATCH", Original, """{"flags":32768,"embeds":null,"components":[{"type":10,"content":"x"}]}""", "embeds: null" },
        { "PATCH", Original, """{"components":[{"type":99}]}""", "$.components[0].type" },
        { "POST", "/channels/1/messages", $$"""{"content":"{{new string('x', 2001)}}"}""", "longer than 2000" },
        { "POST", "/nowhere", "{}", "no operation" },
    };

    private static OpenApiContract Contract()
    {
        var path = OpenApiContract.Find();
        Assert.SkipWhen(path is null, "No shared/discord/openapi.json above this folder: the contract isn't checked here.");
        return OpenApiContract.Load(path!);
    }
}
