using TalksBot.LocalDiscord.Driving;
using TalksBot.LocalDiscord.Tests.Contract;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.Driving;

/// <summary>The driving side is as strict as Discord's own client.</summary>
public sealed class ClientTests : LocalTest
{
    private ChannelActor Member => Server.As(Server.Member).InChannel(Server.Talks);

    [Fact]
    public async Task A_slash_command_carries_its_options_and_what_they_stand_for()
    {
        await using var bot = await ReadyAsync();
        await Member.SlashAsync("ask", [("question", "Who?"), ("count", 3), ("where", Server.Newsroom)], Ct);
        var data = (await bot.EventAsync("INTERACTION_CREATE", Ct)).GetProperty("data");
        Assert.Equal(["Who?", "3", Server.Newsroom.Id.ToString()], data.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("value").ToString()));
        Assert.True(data.GetProperty("resolved").GetProperty("channels").TryGetProperty(Server.Newsroom.Id.ToString(), out _));
    }

    [Fact]
    public async Task A_sub_command_is_nested_and_its_file_can_be_fetched()
    {
        await using var bot = await ReadyAsync();
        var file = new LocalAttachment("facts.csv", "text/csv", "a,b"u8.ToArray());
        await Server.As(Server.Moderator).InChannel(Server.Moderators).SlashAsync("fact import", [("file", file)], Ct);
        var data = (await bot.EventAsync("INTERACTION_CREATE", Ct)).GetProperty("data");
        var option = data.GetProperty("options")[0].GetProperty("options")[0];
        var attachment = data.GetProperty("resolved").GetProperty("attachments").GetProperty(option.GetProperty("value").GetString()!);
        Assert.Equal("a,b", await bot.Http.GetStringAsync(attachment.GetProperty("url").GetString(), Ct));
    }

    [Theory]
    [InlineData("nothing", "question", "x")]
    [InlineData("ask", "unknown", "x")]
    [InlineData("ask", "count", "x")]
    [InlineData("ask", "question", "")]
    [InlineData("fact import", "file", "x")]
    [InlineData("fact", "file", "x")]
    public async Task What_the_client_would_not_send_throws(string command, string option, string value)
    {
        await using var bot = await ReadyAsync();
        var given = value.Length == 0 ? [] : new SlashOption[] { (option, value) };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Member.SlashAsync(command, given, Ct));
    }

    [Fact]
    public async Task A_command_is_closed_to_those_without_its_permissions_unless_an_overwrite_opens_it()
    {
        await using var bot = await ReadyAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Member.SlashAsync("fact list all", [], Ct));
        await Member.DespitePermissions().SlashAsync("fact list all", [], Ct);
        var data = (await bot.EventAsync("INTERACTION_CREATE", Ct)).GetProperty("data");
        Assert.Equal("all", data.GetProperty("options")[0].GetProperty("options")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Typing_asks_for_choices_even_with_nonsense()
    {
        await using var bot = await ReadyAsync();
        var typing = await Member.TypeAsync("ask", ("question", "wh"), [], Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        await bot.AnswerAsync(interaction, """{"type":8,"data":{"choices":[{"name":"Who?","value":"who"}]}}""", Ct);
        Assert.Equal(4, interaction.GetProperty("type").GetInt32());
        Assert.True(interaction.GetProperty("data").GetProperty("options")[0].GetProperty("focused").GetBoolean());
        Assert.Equal("Who?", Assert.Single(await typing.WaitForChoicesAsync(Ct)).Name);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Member.TypeAsync("ask", ("count", "x"), [], Ct));
    }

    [Fact]
    public async Task A_button_is_pressed_by_its_label_and_its_message_updated()
    {
        await using var bot = await ReadyAsync();
        var message = await PostAsync(bot);
        var pressed = await Member.PressAsync(message, "Next", Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        await bot.AnswerAsync(interaction, """{"type":7,"data":{"components":[{"type":10,"content":"Page 2"}]}}""", Ct);
        Assert.Equal("next:2", interaction.GetProperty("data").GetProperty("custom_id").GetString());
        Assert.Equal(message.Id.ToString(), interaction.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal((message.Id, "Page 2"), ((await pressed.WaitForAnswerAsync(Ct)) is var answer ? (answer.Id, answer.Text) : default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Member.PressAsync(message, "Next", Ct));
    }

    [Fact]
    public async Task A_choice_is_made_by_value_or_label_and_a_deferred_update_is_awaited()
    {
        await using var bot = await ReadyAsync();
        var message = await PostAsync(bot);
        var chosen = await Member.SelectAsync(message, "pick", ["Two"], Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        await bot.AnswerAsync(interaction, """{"type":6}""", Ct);
        await bot.TokenAsync("PATCH", interaction, "/messages/@original", """{"components":[{"type":10,"content":"Two it is"}]}""", Ct);
        Assert.Equal("2", interaction.GetProperty("data").GetProperty("values")[0].GetString());
        Assert.Equal("Two it is", (await chosen.WaitForAnswerAsync(Ct)).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Member.SelectAsync(message, "pick", ["Three"], Ct));
    }

    [Fact]
    public async Task A_message_that_is_only_for_one_member_can_be_pressed_by_nobody_else()
    {
        await using var bot = await ReadyAsync();
        var asked = await Member.SlashAsync("ask", [("question", "x")], Ct);
        var body = Samples.MessageV2.Replace("32768", "32832", StringComparison.Ordinal);
        await bot.AnswerAsync(await bot.EventAsync("INTERACTION_CREATE", Ct), $$"""{"type":4,"data":{{body}}}""", Ct);
        var message = await asked.WaitForAnswerAsync(Ct);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Server.As(Server.Moderator).InChannel(Server.Talks).PressAsync(message, "Next", Ct));
    }

    [Fact]
    public async Task A_form_is_filled_in_by_custom_id()
    {
        await using var bot = await ReadyAsync();
        var asked = await Member.SlashAsync("ask", [("question", "x")], Ct);
        await bot.AnswerAsync(await bot.EventAsync("INTERACTION_CREATE", Ct), $$"""{"type":9,"data":{{Samples.Modal}}}""", Ct);
        var form = await asked.WaitForModalAsync(Ct);
        var sent = await Member.SubmitAsync(form, [("text", "They met."), ("kind", "done"), ("who", Server.Moderator), ("sure", "2")], Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"Saved."}}""", Ct);

        var fields = interaction.GetProperty("data").GetProperty("components").EnumerateArray().Skip(1).Select(label => label.GetProperty("component")).ToList();
        Assert.Equal("The fact", form.Fields[0].Label);
        Assert.Equal("They met.", fields[0].GetProperty("value").GetString());
        Assert.Equal("done", fields[1].GetProperty("values")[0].GetString());
        Assert.Equal(Server.Moderator.User.Id.ToString(), fields[2].GetProperty("values")[0].GetString());
        Assert.Equal("2", fields[3].GetProperty("value").GetString());
        Assert.Equal("Saved.", (await sent.WaitForAnswerAsync(Ct)).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Member.SubmitAsync(form, [("text", "They met.")], Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Member.SubmitAsync(form, [("nothing", "x")], Ct));
    }

    [Fact]
    public async Task Message_and_user_commands_carry_their_target()
    {
        await using var bot = await ReadyAsync();
        var said = Member.Say("They met in May.");
        await Member.UseOnMessageAsync("Check this", said, Ct);
        var onMessage = (await bot.EventAsync("INTERACTION_CREATE", Ct)).GetProperty("data");
        await Member.UseOnUserAsync("Said what?", Server.Moderator.User, Ct);
        var onUser = (await bot.EventAsync("INTERACTION_CREATE", Ct)).GetProperty("data");
        var target = onMessage.GetProperty("resolved").GetProperty("messages").GetProperty(onMessage.GetProperty("target_id").GetString()!);
        Assert.Equal("They met in May.", target.GetProperty("content").GetString());
        Assert.True(onUser.GetProperty("resolved").GetProperty("members").TryGetProperty(Server.Moderator.User.Id.ToString(), out _));
    }

    private async Task<WireBot> ReadyAsync()
    {
        var bot = await WireBot.ReadyAsync(Server, Ct);
        Assert.Equal(200, (await bot.RegisterAsync(Samples.CommandSet, Ct)).Status);
        return bot;
    }

    private async Task<LocalMessage> PostAsync(WireBot bot)
    {
        await bot.CallAsync("POST", $"channels/{Server.Talks.Id}/messages", Samples.MessageV2, Ct);
        return await Server.World.Messages.WaitForAsync(Server.Talks, _ => true, Ct);
    }
}
