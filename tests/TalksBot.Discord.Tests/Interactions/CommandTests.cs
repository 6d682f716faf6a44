using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalksBot.Discord.Interactions;
using TalksBot.Discord.Rest;
using TalksBot.Discord.Tests.Peer;

namespace TalksBot.Discord.Tests.Interactions;

public sealed class CommandTests
{
    private static readonly SlashCommandDefinition s_ask = new(
        new("ask") { Translations = new Dictionary<string, string> { ["de"] = "frage" } },
        new("Ask about the talks.") { Translations = new Dictionary<string, string> { ["de"] = "Fragen." } })
    {
        DefaultMemberPermissions = Permissions.ManageGuild,
        Options =
        [
            new("question", "What you want to know.") { Required = true, MinLength = 2, MaxLength = 300 },
            new("who", "Who said it.") { Completes = true },
            new("page", "Which page.", OptionType.Whole) { Choices = [new("first", "1"), new("second", "2")] },
            new("private", "Only for you.", OptionType.Flag),
        ],
    };

    private static readonly SlashCommandDefinition s_fact = new("fact", "Facts.")
    {
        Options = [new("edit", "Edit.", OptionType.SubcommandGroup) { Options = [new("words", "Words.", OptionType.Subcommand) { Options = [new("n", "Number.", OptionType.Whole)] }] }],
    };

    [Fact]
    public void C1_A_set_within_the_rules_has_no_mistakes() =>
        Assert.Empty(CommandRules.Mistakes([s_ask, s_fact, new("ค้นหา", "d"), new("कथन", "d"), new("l'avis_1-2", "d")], [new("Who said this?")]));

    [Theory]
    [MemberData(nameof(Broken))]
    public void C1_What_Discord_would_refuse_is_found_and_named(string why, SlashCommandDefinition command) =>
        Assert.Contains(CommandRules.Mistakes([command], []), mistake => mistake.Contains(why, StringComparison.Ordinal) && mistake.StartsWith('/'));

    public static TheoryData<string, SlashCommandDefinition> Broken() => new()
    {
        { "lower case", new("Ask", "d") },
        { "lower case", new("two words", "d") },
        { "lower case", new("ask\n", "d") },
        { "1 to 32", new(new string('a', 33), "d") },
        { "1 to 32", new("", "d") },
        { "lower case", new(new("a") { Translations = new Dictionary<string, string> { ["de"] = "Groß" } }, "d") },
        { "1 to 100", new("a", "") },
        { "1 to 100", new("a", new string('d', 101)) },
        { "25", With([.. Enumerable.Range(0, 26).Select(i => new OptionDefinition($"o{i}", "d"))]) },
        { "twice", With(new("o", "d"), new("o", "d")) },
        { "before optional", With(new("o", "d"), new("p", "d") { Required = true }) },
        { "side by side", With(new("o", "d"), new("p", "d", OptionType.Subcommand)) },
        { "a group holds", With(new OptionDefinition("g", "d", OptionType.SubcommandGroup)) },
        { "can't hold subcommands", With(new OptionDefinition("s", "d", OptionType.Subcommand) { Options = [new("t", "d", OptionType.Subcommand)] }) },
        { "only subcommands", With(new OptionDefinition("o", "d") { Options = [new("p", "d")] }) },
        { "only one of them", With(new OptionDefinition("o", "d") { Completes = true, Choices = [new("a", "a")] }) },
        { "choices; Discord takes 25", With(new OptionDefinition("o", "d") { Choices = [.. Enumerable.Range(0, 26).Select(i => new Choice($"{i}", $"{i}"))] }) },
        { "1 to 100", With(new OptionDefinition("o", "d") { Choices = [new("", "a")] }) },
        { "1 to 100", With(new OptionDefinition("o", "d") { Choices = [new("a", new string('v', 101))] }) },
        { "same name", With(new OptionDefinition("o", "d") { Choices = [new("a", "1"), new("a", "2")] }) },
        { "whole numbers", With(new OptionDefinition("o", "d", OptionType.Whole) { Choices = [new("a", "x")] }) },
        { "only texts and numbers", With(new OptionDefinition("o", "d", OptionType.Flag) { Completes = true }) },
        { "only a text", With(new OptionDefinition("o", "d", OptionType.Whole) { MaxLength = 5 }) },
        { "length", With(new OptionDefinition("o", "d") { MaxLength = 6001 }) },
        { "8000", With([.. Enumerable.Range(0, 25).Select(i => new OptionDefinition($"o{i}", new string('d', 100)) { Choices = [.. Enumerable.Range(0, 25).Select(n => new Choice($"{n}{new string('n', 20)}", "v"))] })]) },
    };

    [Fact]
    public void C1_Too_many_commands_are_found()
    {
        Assert.Contains(CommandRules.Mistakes([.. Enumerable.Range(0, 101).Select(i => new SlashCommandDefinition($"c{i}", "d"))], []), mistake => mistake.Contains("100", StringComparison.Ordinal));
        Assert.Contains(CommandRules.Mistakes([], [.. Enumerable.Range(0, 16).Select(i => new MessageCommandDefinition($"c{i}"))]), mistake => mistake.Contains("15", StringComparison.Ordinal));
    }

    [Fact]
    public async Task C1_A_broken_set_stops_the_start_with_every_mistake_in_a_line()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Bot.StartAsync(peer, setup =>
        {
            setup.Add<ISlashCommand>(new Defined(new("Ask", "")));
        }));

        Assert.Contains("/Ask: the name", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/Ask: a description", failure.Message, StringComparison.Ordinal);
        Assert.Empty(peer.Requests);
    }

    [Fact]
    public async Task C2_A_change_causes_exactly_one_put_with_all_commands_and_known_ids()
    {
        await using var peer = await FakeDiscord.StartAsync();
        peer.On("GET", "/applications/4242/commands", 200, $"[{Stored(s_ask, 71, description: "Old words.")}]");

        await using var bot = await StartAsync(peer);
        await bot.Log.SeeAsync("taken 3 commands");

        var put = Assert.Single(peer.Requests, seen => seen.Method == "PUT");
        Assert.Equal("/applications/4242/commands", put.Path);
        var set = put.Json.EnumerateArray().ToDictionary(command => command.GetProperty("name").GetString()!);
        Assert.Equal(["Who said this?", "ask", "fact"], set.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("71", set["ask"].GetProperty("id").GetString());
        Assert.False(set["fact"].TryGetProperty("id", out _));
        Assert.Equal(3, set["Who said this?"].GetProperty("type").GetInt32());
        Assert.False(set["Who said this?"].TryGetProperty("description", out _));
        Assert.Equal("""{"de":"frage","en-US":"ask"}""", set["ask"].GetProperty("name_localizations").GetRawText());
        Assert.DoesNotContain(peer.Requests, seen => seen.Method == "DELETE");
    }

    [Fact]
    public async Task C2_Unchanged_commands_cause_no_put()
    {
        await using var peer = await FakeDiscord.StartAsync();
        peer.On("GET", "/applications/4242/commands", 200, $"[{Stored(s_fact, 72)},{Stored(new MessageCommandDefinition("Who said this?"), 73)},{Stored(s_ask, 71)}]");

        await using var bot = await StartAsync(peer);
        await bot.Log.SeeAsync("knows all 3 commands");

        Assert.DoesNotContain(peer.Requests, seen => seen.Method == "PUT");
        Assert.Contains(peer.Requests, seen => seen.Query == "?with_localizations=true");
    }

    [Theory]
    [InlineData("\"required\":true", "\"required\":false")]
    [InlineData("\"frage\"", "\"fragen\"")]
    [InlineData("\"name\":\"second\"", "\"name\":\"zweite\"")]
    [InlineData("\"min_length\":2", "\"min_length\":3")]
    [InlineData("\"default_member_permissions\":\"32\"", "\"default_member_permissions\":\"0\"")]
    public async Task C2_Each_difference_is_seen(string ours, string theirs)
    {
        await using var peer = await FakeDiscord.StartAsync();
        var stored = Stored(s_ask, 71);
        Assert.Contains(ours, stored, StringComparison.Ordinal);
        peer.On("GET", "/applications/4242/commands", 200, $"[{Stored(s_fact, 72)},{Stored(new MessageCommandDefinition("Who said this?"), 73)},{stored.Replace(ours, theirs, StringComparison.Ordinal)}]");

        await using var bot = await StartAsync(peer);

        await peer.SeeAsync("PUT", "/applications/4242/commands");
    }

    [Fact]
    public async Task C2_With_a_guild_the_commands_are_registered_there()
    {
        await using var peer = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(peer, setup => setup.Settings["Discord:GuildId"] = "5");
        await peer.SeeAsync("PUT", "/applications/4242/guilds/5/commands");
    }

    [Fact]
    public async Task C3_Needed_permissions_are_written_as_text()
    {
        await using var peer = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(peer);

        var set = (await peer.SeeAsync("PUT", "/applications/4242/commands")).Json.EnumerateArray().ToDictionary(command => command.GetProperty("name").GetString()!);
        Assert.Equal("32", set["ask"].GetProperty("default_member_permissions").GetString());
        Assert.Equal(JsonValueKind.Null, set["fact"].GetProperty("default_member_permissions").ValueKind);
    }

    [Theory]
    [InlineData(8UL, true)]
    [InlineData(32UL, true)]
    [InlineData(16UL, false)]
    [InlineData(0UL, false)]
    [InlineData(0x8000_0000_0000_0008UL, true)]
    public void C3_An_administrator_holds_everything_and_others_what_they_hold(ulong held, bool allowed) =>
        Assert.Equal(allowed, ((Permissions)held).Allows(Permissions.ManageGuild));

    [Fact]
    public async Task An_endpoint_address_in_the_portal_is_warned_of()
    {
        await using var peer = await FakeDiscord.StartAsync();
        peer.On("GET", "/applications/@me", 200, """{"id":"4242","interactions_endpoint_url":"https://elsewhere.invalid"}""");
        await using var bot = await StartAsync(peer);

        var line = await bot.Log.SeeAsync("Interactions Endpoint URL");
        Assert.Equal(LogLevel.Warning, line.Level);
    }

    [Fact]
    public async Task Two_handlers_of_one_name_stop_the_start()
    {
        await using var peer = await FakeDiscord.StartAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Bot.StartAsync(peer, setup =>
        {
            setup.Slash("ask", _ => Handlers.Say("a"));
            setup.Slash("ask", _ => Handlers.Say("b"));
        }));
        Assert.Contains("\"ask\"", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<Bot> StartAsync(FakeDiscord peer, Action<BotSetup>? set = null)
    {
        var (bot, _) = await Bot.ReadyAsync(peer, setup =>
        {
            setup.Add<ISlashCommand>(new Defined(s_ask));
            setup.Add<ISlashCommand>(new Defined(s_fact));
            setup.Menu("Who said this?", _ => Handlers.Say("ok"));
            set?.Invoke(setup);
        });
        return bot;
    }

    private static SlashCommandDefinition With(params IReadOnlyList<OptionDefinition> options) => new("a", "d") { Options = options };

    /// <summary>A command as Discord gives it back: with its id, and with fields that nobody sent.</summary>
    private static string Stored(SlashCommandDefinition command, ulong id, string? description = null) => Stored(
        Written(writer => CommandWriter.Write(writer, description is null ? command : command with { Description = description }, id)));

    private static string Stored(MessageCommandDefinition command, ulong id) =>
        Stored(Written(writer => CommandWriter.Write(writer, command, id)).Replace("\"type\":3,", "\"type\":3,\"description\":\"\",\"description_localizations\":null,", StringComparison.Ordinal));

    private static string Stored(string json) =>
        json.Insert(1, """ "application_id":"4242","version":"99","nsfw":false,"contexts":null,"integration_types":[0],"dm_permission":true, """);

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = JsonBuffer.Rent();
        write(buffer.Writer);
        return System.Text.Encoding.UTF8.GetString(buffer.Written.Span);
    }

    private sealed class Defined(SlashCommandDefinition definition) : ISlashCommand
    {
        public SlashCommandDefinition Definition => definition;

        public Task<Reply> RunAsync(SlashCall call, CancellationToken ct) => Task.FromResult(Handlers.Say("ok"));
    }
}
