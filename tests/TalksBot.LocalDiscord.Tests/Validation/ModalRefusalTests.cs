using System.Text.Json;

namespace TalksBot.LocalDiscord.Tests.Validation;

public sealed class ModalRefusalTests : LocalTest
{
    public static TheoryData<string, string> Refused => new()
    {
        { "title", """{"custom_id":"f","components":[{"type":10,"content":"x"}]}""" },
        { "title", $$"""{"custom_id":"f","title":"{{new string('t', 46)}}","components":[{"type":10,"content":"x"}]}""" },
        { "custom_id", """{"title":"T","components":[{"type":10,"content":"x"}]}""" },
        { "components", $$"""{"custom_id":"f","title":"T","components":[{{string.Join(',', Enumerable.Repeat("""{"type":10,"content":"x"}""", 6))}}]}""" },
        { "components.0.type", """{"custom_id":"f","title":"T","components":[{"type":4,"custom_id":"a","style":1}]}""" },
        { "components.0.label", Label("""{"type":4,"custom_id":"a","style":1}""", new string('l', 46)) },
        { "components.0.component.label", Label("""{"type":4,"custom_id":"a","style":1,"label":"own"}""") },
        { "components.0.component.style", Label("""{"type":4,"custom_id":"a","style":3}""") },
        { "components.0.component.max_length", Label("""{"type":4,"custom_id":"a","style":1,"max_length":4001}""") },
        { "components.0.component.min_length", Label("""{"type":4,"custom_id":"a","style":1,"min_length":9,"max_length":3}""") },
        { "components.0.component.value", Label("""{"type":4,"custom_id":"a","style":1,"max_length":3,"value":"four"}""") },
        { "components.0.component.placeholder", Label($$"""{"type":4,"custom_id":"a","style":1,"placeholder":"{{new string('p', 101)}}"}""") },
        { "components.0.component.disabled", Label("""{"type":5,"custom_id":"a","disabled":true}""") },
        { "components.0.component.min_values", Label("""{"type":5,"custom_id":"a","min_values":0}""") },
        { "components.0.component.options", Label("""{"type":21,"custom_id":"a","options":[{"label":"a","value":"a"}]}""") },
        { "components.0.component.max_values", Label("""{"type":19,"custom_id":"a","max_values":11}""") },
        { "components.0.component.required", Label("""{"type":23,"custom_id":"a","required":true}""") },
        { "components.0.component.type", Label("""{"type":2,"custom_id":"a","style":1,"label":"b"}""") },
        { "components.0.component", """{"custom_id":"f","title":"T","components":[{"type":18,"label":"L"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_form_that_Discord_refuses_is_refused_and_the_place_is_named(string place, string data)
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        await Server.As(Server.Member).InChannel(Server.Talks).SendAsync(2, """{"id":"1","name":"ask","type":1}""", null, Ct);
        var (status, error) = await bot.AnswerAsync(await bot.EventAsync("INTERACTION_CREATE", Ct), $$"""{"type":9,"data":{{data}}}""", Ct);
        Assert.Equal((400, 50035), (status, error.GetProperty("code").GetInt32()));
        var node = error.GetProperty("errors").GetProperty("data");
        foreach (var step in place.Split('.'))
            Assert.True(node.TryGetProperty(step, out node), $"No '{step}' in {error}");
        Assert.Equal(JsonValueKind.Array, node.GetProperty("_errors").ValueKind);
    }

    [Fact]
    public async Task A_form_cannot_answer_a_form()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        await Server.As(Server.Member).InChannel(Server.Talks).SendAsync(5, """{"custom_id":"f","components":[]}""", null, Ct);
        var data = Label("""{"type":4,"custom_id":"a","style":1}""");
        Assert.Equal(400, (await bot.AnswerAsync(await bot.EventAsync("INTERACTION_CREATE", Ct), $$"""{"type":9,"data":{{data}}}""", Ct)).Status);
    }

    private static string Label(string component, string label = "L") =>
        $$"""{"custom_id":"f","title":"T","components":[{"type":18,"label":"{{label}}","component":{{component}}}]}""";
}
