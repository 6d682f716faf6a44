using TalksBot.Discord.Interactions;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Interactions;

public sealed class ModalTests
{
    private static readonly ModalForm s_form = new("fact:7", "A fact", [
        new("text", "The words") { Paragraph = true, MaxLength = 500, Value = "Old words", Description = "As they were said" },
        new("source", "Source") { Required = false, Placeholder = "https://" },
    ]);

    [Fact]
    public async Task I11_A_form_is_the_first_answer_to_a_command_and_to_a_press()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            setup.Slash("ask", _ => new Reply.Form(s_form));
            setup.Press("edit", (_, _) => Task.FromResult<Reply>(new Reply.Form(s_form)));
        });
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Press(101, "edit"), 3);

        const string expected = """
            {"type":9,"data":{"custom_id":"fact:7","title":"A fact","components":[
            {"type":18,"label":"The words","description":"As they were said","component":{"type":4,"custom_id":"text","style":2,"required":true,"value":"Old words","max_length":500}},
            {"type":18,"label":"Source","component":{"type":4,"custom_id":"source","style":1,"required":false,"placeholder":"https://"}}]}}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), (await peer.CallbackAsync(100)).Body);
        Assert.Equal(expected.ReplaceLineEndings(""), (await peer.CallbackAsync(101)).Body);
    }

    [Fact]
    public async Task I11_A_form_in_answer_to_a_form_becomes_a_message()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Modal("fact", (_, _) => Task.FromResult<Reply>(new Reply.Form(s_form))));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Submit(100, "fact:7", "[]"), 2);

        Assert.Equal(4, (await peer.CallbackAsync(100)).Type);
    }

    [Fact]
    public async Task I11_A_form_that_comes_after_the_deferral_becomes_a_message()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var form = new TaskCompletionSource<Reply>();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            clock = setup.Steady();
            setup.Press("edit", (_, _) => form.Task);
        });
        await using var _ = bot;
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Press(100, "edit"), 2);
        await clock.PassAsync(Deferrals.After);
        await peer.CallbackAsync(100);

        form.SetResult(new Reply.Form(s_form));

        var answer = await peer.SeeAsync(seen => seen.Path.StartsWith("/webhooks/", StringComparison.Ordinal));
        Assert.Equal(new DiscordWording().TooSlowForForm, answer.Text);
    }

    [Fact]
    public async Task I11_Submitted_values_are_found_by_custom_id_at_any_depth()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Modal("fact", (submit, _) => Task.FromResult(Handlers.Say(
            string.Join('|', submit.Fields.OrderBy(field => field.Key).Select(field => $"{field.Key}={field.Value.ReplaceLineEndings("+")}"))
            + $" on {submit.Message?.Value}"))));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Submit(100, "fact:7", """
            [{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"a","value":"one"}},
            {"type":1,"components":[{"type":4,"custom_id":"b","value":"two"}]},
            {"type":18,"component":{"type":3,"custom_id":"c","values":["x","y"]}},
            {"type":99,"wrap":{"custom_id":"no"},"components":[{"type":98,"component":{"type":23,"custom_id":"d","value":true}}]},
            {"type":18,"component":{"type":21,"custom_id":"e","value":null}},{"type":10}]
            """, onMessage: true), 2);

        Assert.Equal("a=one|b=two|c=x+y|d=true on 62", (await peer.CallbackAsync(100)).Text);
    }

    [Fact]
    public async Task A_form_that_a_component_opened_may_rewrite_its_message()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
            setup.Modal("fact", (_, _) => Task.FromResult<Reply>(new Reply.Update(MessageBody.Of("new words")))));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Submit(100, "fact:7", "[]", onMessage: true), 2);

        var answer = await peer.CallbackAsync(100);
        Assert.Equal((7, "new words"), (answer.Type, answer.Text));
        Assert.Equal("[]", answer.Data.GetProperty("attachments").GetRawText());
    }
}
