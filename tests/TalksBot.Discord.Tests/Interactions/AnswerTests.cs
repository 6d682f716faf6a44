using System.Text.Json;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Interactions;

public sealed class AnswerTests
{
    private static readonly TimeSpan s_deferral = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task A_quick_answer_is_the_first_response_and_nothing_is_deferred()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", call => Handlers.Say("Hello " + call.Caller.DisplayName)));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);

        var answer = await peer.CallbackAsync(100);
        Assert.Equal($"/interactions/100/{Events.InteractionToken}/callback", answer.Path);
        Assert.Equal(4, answer.Type);
        Assert.Equal("Hello Ada", answer.Text);
        Assert.Single(peer.Callbacks);
    }

    [Fact]
    public async Task I2_An_interaction_that_comes_twice_is_answered_and_worked_on_once()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var runs = 0;
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", _ => Handlers.Say($"run {Interlocked.Increment(ref runs)}")));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 3);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(101), 4);

        await peer.CallbackAsync(100);
        await peer.CallbackAsync(101);
        await bot.StopAsync();
        Assert.Equal(2, runs);
        Assert.Equal(2, peer.Callbacks.Count);
    }

    [Fact]
    public async Task I6_The_actor_is_the_members_user_in_a_server_with_the_permissions_there()
    {
        var caller = await CallerOfAsync(Events.Slash(
            100,
            actor: """ "guild_id":"5","member":{"nick":"Countess","permissions":"16","user":{"id":"18446744073709551615","username":"ada"}}, """));

        Assert.Equal(new UserId(ulong.MaxValue), caller.User);
        Assert.Equal("Countess", caller.DisplayName);
        Assert.Equal(new GuildId(5), caller.Guild);
        Assert.Equal(new ChannelId(6), caller.Channel);
        Assert.True(caller.Permissions.Allows(Permissions.ManageChannels));
        Assert.False(caller.Permissions.Allows(Permissions.ManageGuild));
        Assert.Equal("de", caller.Locale);
    }

    [Fact]
    public async Task I6_The_actor_is_the_user_in_a_direct_message_and_has_no_permissions()
    {
        var caller = await CallerOfAsync(Events.Slash(100, actor: """ "user":{"id":"7","username":"ada","global_name":"Ada"}, """));

        Assert.Equal(new UserId(7), caller.User);
        Assert.Null(caller.Guild);
        Assert.Equal(Permissions.None, caller.Permissions);
    }

    [Fact]
    public async Task I6_Without_a_member_a_call_from_a_server_has_no_permissions()
    {
        var caller = await CallerOfAsync(Events.Slash(100, actor: """ "guild_id":"5","user":{"id":"7","username":"ada"}, """));

        Assert.Equal(new GuildId(5), caller.Guild);
        Assert.False(caller.Permissions.Allows(Permissions.ViewChannel));
    }

    [Fact]
    public async Task I7_Every_message_edit_update_and_follow_up_pings_nobody()
    {
        await using var peer = await FakeDiscord.StartAsync();
        TestClock clock = null!;
        var release = new TaskCompletionSource();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            clock = setup.Steady();
            setup.Slash("ask", _ => Handlers.Say("@everyone <@&1>"));
            setup.Slash("slow", async (_, _) =>
            {
                await release.Task;
                return Handlers.Say("@everyone");
            });
            setup.Press("now", (_, _) => Task.FromResult<Reply>(new Reply.Update(MessageBody.Of("@here"))));
            setup.Press("slow", async (_, _) =>
            {
                await release.Task;
                return Handlers.Say("@everyone");
            });
        });
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Press(101, "now"), 3);
        await peer.CallbackAsync(100);
        await peer.CallbackAsync(101);

        // Two tries of the quick ones and their deferrals wait 1.5 seconds; while one still does, the clock would have it tried again.
        await SeeWaitsAsync(clock, 4);
        await clock.GoneAsync(wait => wait == s_deferral);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(102, "slow"), 4);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Press(103, "slow"), 5);
        await DeferAllAsync(clock, 2);
        await peer.CallbackAsync(102);
        await peer.CallbackAsync(103);
        release.SetResult();
        await peer.SeeAsync(seen => seen.Method == "PATCH");
        await peer.SeeAsync(seen => seen.Method == "POST" && seen.Path.StartsWith("/webhooks/", StringComparison.Ordinal));
        await bot.Posts.CreateAsync(new(6), MessageBody.Of("@everyone"), "n", TestContext.Current.CancellationToken);
        await bot.Posts.EditAsync(new(6), new(88), MessageBody.Of("@everyone"), TestContext.Current.CancellationToken);

        var messages = peer.Requests.Where(seen => seen.Body.Contains("components", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, messages.Count);
        Assert.All(messages, seen => Assert.Equal("""{"parse":[]}""", Contents(seen).GetProperty("allowed_mentions").GetRawText()));
    }

    [Fact]
    public async Task I12_What_nobody_handles_gets_a_polite_private_answer()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", _ => Handlers.Say("yes")));
        await using var _ = bot;

        string[] unknown =
        [
            Events.Slash(100, "forgotten"),
            Events.Press(101, "forgotten:1"),
            Events.Press(102, "forgotten", type: 99),
            Events.Submit(103, "forgotten", "[]"),
            Events.Slash(104, options: """[{"name":"x","type":99,"value":{}}]"""),
            Events.MessageMenu(105),
            Events.Interaction(106, 2, """{"id":"1","name":"ask","type":4}"""),
            Events.Interaction(107, 77, "{}"),
            Events.Interaction(108, 3, "null"),
        ];
        for (var i = 0; i < unknown.Length; i++)
        {
            await socket.DispatchAsync("INTERACTION_CREATE", unknown[i], 2 + i);
            var answer = await peer.CallbackAsync(100 + (ulong)i);
            Assert.Equal(4, answer.Type);
            Assert.Equal(64, answer.Flags & 64);
            Assert.Equal(new DiscordWording().Unknown, answer.Text);
        }

        Assert.DoesNotContain(bot.Log.All, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task What_a_handler_throws_becomes_an_apology_with_the_reference_of_the_log()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", _ => throw new InvalidOperationException("on purpose")));
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);

        var answer = await peer.CallbackAsync(100);
        Assert.Equal(64, answer.Flags & 64);
        var reference = answer.Text[^8..];
        Assert.Contains("on purpose", (await bot.Log.SeeAsync(reference)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("on purpose", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_refuses_before_the_handler_is_asked()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            setup.Slash("ask", _ => throw new InvalidOperationException("must not run"));
            setup.Add<IInteractionGate>(new Closed());
        });
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);

        Assert.Equal("closed", (await peer.CallbackAsync(100)).Text);
    }

    [Fact]
    public async Task A_full_queue_says_busy_at_once()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            setup.Steady();
            setup.Settings["Discord:Workers"] = "1";
            setup.Settings["Discord:QueueLength"] = "1";
            setup.Slash("ask", async (_, _) =>
            {
                started.TrySetResult();
                await release.Task;
                return Handlers.Say("done");
            });
        });
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(100), 2);
        await started.Task.InTime();
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(101), 3);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(102), 4);

        var busy = await peer.CallbackAsync(102);
        Assert.Equal(new DiscordWording().Busy, busy.Text);
        Assert.Equal(64, busy.Flags & 64);
        release.SetResult();
        Assert.Equal("done", (await peer.CallbackAsync(101)).Text);
    }

    [Fact]
    public async Task A_message_command_gets_its_message_and_a_subcommand_its_path()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            setup.Menu("Who said this", call => Handlers.Say($"{call.Target.AuthorName}: {call.Target.Content} ({call.Target.Id.Value} in {call.Target.Channel.Value})"));
            setup.Slash("fact", call => Handlers.Say($"{call.Options.Subcommand}: {call.Options.Text("text")} {call.Options.Whole("n")} {call.Options.Flag("private")}"));
        });
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.MessageMenu(100), 2);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Slash(101, "fact", """
            [{"type":2,"name":"edit","options":[{"type":1,"name":"words","options":[
            {"type":3,"name":"text","value":"a \u00e9"},{"type":4,"name":"n","value":9007199254740993},{"type":5,"name":"private","value":true}]}]}]
            """), 3);

        Assert.Equal("bob: Hello (61 in 6)", (await peer.CallbackAsync(100)).Text);
        Assert.Equal("edit words: a é 9007199254740993 True", (await peer.CallbackAsync(101)).Text);
    }

    [Fact]
    public async Task The_longest_verb_gets_the_press()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup =>
        {
            setup.Press("fact", (press, _) => Task.FromResult(Handlers.Say($"fact {press.CustomId}")));
            setup.Press("fact:edit", (press, _) => Task.FromResult(Handlers.Say($"edit {string.Join(',', press.Values)} {press.Message.Value} {press.MessageIsEphemeral}")));
        });
        await using var _ = bot;

        await socket.DispatchAsync("INTERACTION_CREATE", Events.Press(100, "fact:edit:7", type: 3, values: """["a","b"]""", flags: 64), 2);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Press(101, "fact:7:edit"), 3);
        await socket.DispatchAsync("INTERACTION_CREATE", Events.Press(102, "factual"), 4);

        Assert.Equal("edit a,b 62 True", (await peer.CallbackAsync(100)).Text);
        Assert.Equal("fact fact:7:edit", (await peer.CallbackAsync(101)).Text);
        Assert.Equal(new DiscordWording().Unknown, (await peer.CallbackAsync(102)).Text);
    }

    private static async Task SeeWaitsAsync(TestClock clock, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await clock.WaitAsync(wait => wait == s_deferral);
        }
    }

    private static async Task DeferAllAsync(TestClock clock, int count)
    {
        await SeeWaitsAsync(clock, count);
        clock.Advance(s_deferral);
    }

    private static JsonElement Contents(Seen seen) => seen.Json.TryGetProperty("data", out var data) ? data : seen.Json;

    private static async Task<Caller> CallerOfAsync(string interaction)
    {
        await using var peer = await FakeDiscord.StartAsync();
        var caller = new TaskCompletionSource<Caller>();
        var (bot, socket) = await Bot.ReadyAsync(peer, setup => setup.Slash("ask", call =>
        {
            caller.SetResult(call.Caller);
            return Handlers.Say("ok");
        }));
        await using var _ = bot;
        await socket.DispatchAsync("INTERACTION_CREATE", interaction, 2);
        return await caller.Task.InTime();
    }

    private sealed class Closed : IInteractionGate
    {
        public ValueTask<Reply?> RefuseAsync(Call call, CancellationToken ct) => ValueTask.FromResult<Reply?>(Reply.Private("closed"));
    }
}
