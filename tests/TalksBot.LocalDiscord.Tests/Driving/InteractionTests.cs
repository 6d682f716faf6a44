using System.Text.Json;
using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.Driving;

public sealed class InteractionTests : LocalTest
{
    private const string Later = """{"content":"At last.","allowed_mentions":{"parse":[]}}""";

    private ChannelActor Member => Server.As(Server.Member).InChannel(Server.Talks);

    [Fact]
    public async Task A_deferred_answer_is_awaited_until_the_bot_has_it()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, interaction) = await AskAsync(bot);
        await bot.AnswerAsync(interaction, """{"type":5,"data":{"flags":64}}""", Ct);
        Assert.True(Assert.Single(Server.World.Messages.In(Server.Talks)).IsLoading);
        await bot.TokenAsync("PATCH", interaction, "/messages/@original", Later, Ct);

        var answer = await asked.WaitForAnswerAsync(Ct);
        Assert.Equal(("At last.", true, false), (answer.Text, answer.IsEphemeral, answer.IsLoading));
        Assert.Equal(5, (await asked.WaitForCallbackAsync(Ct)).Type);
        Assert.Single(Server.World.Messages.SeenBy(Server.Member.User, Server.Talks));
        Assert.Empty(Server.World.Messages.SeenBy(Server.Moderator.User, Server.Talks));
    }

    [Fact]
    public async Task A_promise_that_was_taken_back_is_kept_by_the_follow_up()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, interaction) = await AskAsync(bot);
        await bot.AnswerAsync(interaction, """{"type":5}""", Ct);
        var answer = asked.WaitForAnswerAsync(Ct);
        await bot.TokenAsync("DELETE", interaction, "/messages/@original", null, Ct);
        await bot.TokenAsync("POST", interaction, "", """{"content":"For you alone.","flags":64}""", Ct);

        Assert.Equal(("For you alone.", true), ((await answer).Text, (await answer).IsEphemeral));
    }

    [Fact]
    public async Task Below_a_message_whose_button_was_pressed_the_follow_up_is_the_answer()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, interaction) = await AskAsync(bot);
        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"x","components":[{"type":1,"components":[{"type":2,"style":2,"label":"More","custom_id":"more"}]}]}}""", Ct);
        var pressed = await Member.PressAsync(await asked.WaitForAnswerAsync(Ct), "More", Ct);
        var press = await bot.EventAsync("INTERACTION_CREATE", Ct);
        await bot.AnswerAsync(press, """{"type":6}""", Ct);
        await bot.TokenAsync("POST", press, "", Later, Ct);

        Assert.Equal("At last.", (await pressed.WaitForAnswerAsync(Ct)).Text);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(3, 23)]
    public async Task An_answer_says_whether_a_slash_or_a_menu_command_was_used(int command, int expected)
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var asked = await Member.SendAsync(2, $$"""{"id":"1","name":"ask","type":{{command}}}""", null, Ct);
        await bot.AnswerAsync(await bot.EventAsync("INTERACTION_CREATE", Ct), """{"type":4,"data":{"content":"x"}}""", Ct);

        var answer = (await asked.WaitForAnswerAsync(Ct)).Json;
        Assert.Equal(expected, answer.GetProperty("type").GetInt32());
        Assert.Equal("ask", answer.GetProperty("interaction").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_second_callback_is_refused_and_changes_nothing()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, interaction) = await AskAsync(bot);
        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"One."}}""", Ct);
        var (status, error) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"Two."}}""", Ct);
        Assert.Equal((400, 40060), (status, error.GetProperty("code").GetInt32()));
        Assert.Equal("One.", (await asked.WaitForAnswerAsync(Ct)).Text);
        Assert.Equal([200, 400], asked.Callbacks.Snapshot().Select(attempt => attempt.Status));
    }

    [Fact]
    public async Task A_callback_after_three_seconds_finds_no_interaction()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (_, interaction) = await AskAsync(bot);
        Clock.Advance(TimeSpan.FromSeconds(3.001));
        var (status, error) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"Late."}}""", Ct);
        Assert.Equal((404, 10062), (status, error.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_token_is_dead_after_fifteen_minutes_and_unknown_before_the_first_answer()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (_, interaction) = await AskAsync(bot);
        var early = await bot.TokenAsync("POST", interaction, "", Later, Ct);
        await bot.AnswerAsync(interaction, """{"type":5}""", Ct);
        Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromMilliseconds(1));
        var late = await bot.TokenAsync("PATCH", interaction, "/messages/@original", Later, Ct);
        Assert.Equal((404, 10015), (early.Status, early.Body.GetProperty("code").GetInt32()));
        Assert.Equal((401, 50027), (late.Status, late.Body.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task With_response_the_message_comes_back()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (_, interaction) = await AskAsync(bot);
        var path = $"interactions/{interaction.GetProperty("id")}/{interaction.GetProperty("token")}/callback?with_response=true";
        var (status, body) = await bot.CallAsync("POST", path, """{"type":4,"data":{"content":"x"}}""", Ct);
        Assert.Equal(200, status);
        Assert.Equal("x", body.GetProperty("resource").GetProperty("message").GetProperty("content").GetString());
        Assert.False(body.GetProperty("interaction").GetProperty("response_message_ephemeral").GetBoolean());
    }

    [Fact]
    public async Task Follow_ups_are_messages_of_their_own_and_can_be_edited_and_deleted()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, interaction) = await AskAsync(bot);
        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"x"}}""", Ct);
        var (_, sent) = await bot.TokenAsync("POST", interaction, "", """{"content":"more","flags":64}""", Ct);
        var followUp = await asked.WaitForFollowUpAsync(after: 0, Ct);
        var one = $"/messages/{sent.GetProperty("id")}";
        await bot.TokenAsync("PATCH", interaction, one, """{"content":"even more"}""", Ct);
        Assert.Equal("even more", (await bot.TokenAsync("GET", interaction, one, null, Ct)).Body.GetProperty("content").GetString());
        Assert.Equal(204, (await bot.TokenAsync("DELETE", interaction, one, null, Ct)).Status);
        Assert.True(followUp.IsEphemeral);
        Assert.Equal(404, (await bot.CallAsync("GET", $"channels/{Server.Talks.Id}{one}", null, Ct)).Status);
    }

    [Fact]
    public async Task A_follow_up_straight_after_a_deferral_fills_the_loading_message()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, interaction) = await AskAsync(bot);
        await bot.AnswerAsync(interaction, """{"type":5}""", Ct);
        await bot.TokenAsync("POST", interaction, "", Later, Ct);
        Assert.Equal("At last.", (await asked.WaitForAnswerAsync(Ct)).Text);
        Assert.Single(Server.World.Messages.In(Server.Talks));
    }

    [Fact]
    public async Task Where_only_a_member_installed_the_app_the_sixth_follow_up_is_refused()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        Server.Guild.HasBot = false;
        var (_, interaction) = await AskAsync(bot);
        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"x"}}""", Ct);
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (await bot.TokenAsync("POST", interaction, "", Later, Ct)).Status);
        Assert.Equal(40094, (await bot.TokenAsync("POST", interaction, "", Later, Ct)).Body.GetProperty("code").GetInt32());
        Assert.True(interaction.GetProperty("authorizing_integration_owners").TryGetProperty("1", out _));
        Assert.Equal(50001, (await bot.CallAsync("GET", $"channels/{Server.Talks.Id}", null, Ct)).Body.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""")]
    [InlineData("""{"type":10}""")]
    [InlineData("""{"type":4}""")]
    [InlineData("""{"type":5,"data":{"flags":32832}}""")]
    [InlineData("""{"type":5,"data":{"content":"x"}}""")]
    [InlineData("""{"type":9,"data":{"custom_id":"f","title":"T","components":[]}}""")]
    [InlineData("""{"type":4,"data":{"content":"x","flags":1}}""")]
    [InlineData("{}")]
    public async Task A_callback_that_cannot_answer_a_slash_command_is_refused(string body)
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, interaction) = await AskAsync(bot);
        var (status, error) = await bot.AnswerAsync(interaction, body, Ct);
        Assert.Equal((400, 50035), (status, error.GetProperty("code").GetInt32()));
        await Assert.ThrowsAsync<AnswerRefusedException>(() => asked.WaitForAnswerAsync(Ct));
        Assert.Equal(400, Assert.Single(Server.Record.Refusals.Snapshot()).Status);
    }

    [Fact]
    public async Task The_same_interaction_can_be_delivered_twice()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (asked, first) = await AskAsync(bot);
        asked.DeliverAgain();
        var second = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.True(JsonElement.DeepEquals(first, second));
    }

    [Fact]
    public async Task An_interaction_says_who_where_and_with_which_permissions()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        var (_, interaction) = await AskAsync(bot);
        Assert.Equal(Server.Guild.Id.ToString(), interaction.GetProperty("guild_id").GetString());
        Assert.Equal(((ulong)Permissions.Everyday).ToString(), interaction.GetProperty("member").GetProperty("permissions").GetString());
        Assert.Equal(0, interaction.GetProperty("context").GetInt32());
        Assert.False(interaction.TryGetProperty("user", out _));
    }

    [Fact]
    public async Task In_direct_messages_there_is_a_user_and_no_member()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        await Server.As(Server.Member).InDirectMessages().SendAsync(2, """{"id":"1","name":"ask","type":1}""", null, Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal(Server.Member.User.Id.ToString(), interaction.GetProperty("user").GetProperty("id").GetString());
        Assert.False(interaction.TryGetProperty("member", out _) || interaction.TryGetProperty("guild_id", out _));
        Assert.Equal(1, interaction.GetProperty("context").GetInt32());
    }

    [Fact]
    public async Task An_altered_interaction_goes_out_as_it_was_altered()
    {
        await using var bot = await WireBot.ReadyAsync(Server, Ct);
        await Member.Altered(json => json.Remove("member")).SendAsync(77, "{}", null, Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.False(interaction.TryGetProperty("member", out _));
        Assert.Equal(77, interaction.GetProperty("type").GetInt32());
    }

    private async Task<(InteractionHandle Asked, JsonElement Interaction)> AskAsync(WireBot bot)
    {
        var asked = await Member.SendAsync(2, """{"id":"1","name":"ask","type":1}""", null, Ct);
        return (asked, await bot.EventAsync("INTERACTION_CREATE", Ct));
    }
}
