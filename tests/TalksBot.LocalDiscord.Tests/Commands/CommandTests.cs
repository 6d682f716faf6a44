using System.Globalization;
using TalksBot.LocalDiscord.Tests.Contract;

namespace TalksBot.LocalDiscord.Tests.Commands;

public sealed class CommandTests : LocalTest
{
    private static readonly string TooLong = new('x', 101);

    public static TheoryData<string, string> Refused => new()
    {
        { "0.name", """[{"name":"Ask","description":"d"}]""" },
        { "0.name", """[{"name":"ask me","description":"d"}]""" },
        { "0.name", $$"""[{"name":"{{TooLong[..33]}}","description":"d"}]""" },
        { "0.name", """[{"description":"d"}]""" },
        { "0.description", """[{"name":"ask"}]""" },
        { "0.description", $$"""[{"name":"ask","description":"{{TooLong}}"}]""" },
        { "0.description", """[{"type":3,"name":"Check","description":"d"}]""" },
        { "0.type", """[{"type":9,"name":"ask","description":"d"}]""" },
        { "1", """[{"name":"ask","description":"d"},{"name":"ask","description":"e"}]""" },
        { "0.options.1", """[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""" },
        { "0.options.1.name", """[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":4,"name":"a","description":"d"}]}]""" },
        { "0.options", $$"""[{"name":"ask","description":"d","options":[{{ManyOptions(26)}}]}]""" },
        { "0.options.0.choices", $$"""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d","choices":[{{Choices(26)}}]}]}]""" },
        { "0.options.0.autocomplete", $$"""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d","autocomplete":true,"choices":[{{Choices(1)}}]}]}]""" },
        { "0.options.0.choices.0.value", $$"""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d","choices":[{"name":"n","value":"{{TooLong}}"}]}]}]""" },
        { "0.options.0.min_length", """[{"name":"ask","description":"d","options":[{"type":4,"name":"a","description":"d","min_length":1}]}]""" },
        { "0.options.0.min_length", """[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d","min_length":5,"max_length":2}]}]""" },
        { "0.options.0.options.0.type", """[{"name":"ask","description":"d","options":[{"type":1,"name":"a","description":"d","options":[{"type":1,"name":"b","description":"d"}]}]}]""" },
        { "0.options", """[{"name":"ask","description":"d","options":[{"type":1,"name":"a","description":"d"},{"type":3,"name":"b","description":"d"}]}]""" },
        { "0.description_localizations.xx", """[{"name":"ask","description":"d","description_localizations":{"xx":"d"}}]""" },
        { "0.name_localizations.de", """[{"name":"ask","description":"d","name_localizations":{"de":"Frage"}}]""" },
        { "0.default_member_permissions", """[{"name":"ask","description":"d","default_member_permissions":"none"}]""" },
        { "0.contexts", """[{"name":"ask","description":"d","contexts":[2]}]""" },
        { "0", $$"""[{"name":"ask","description":"d","options":[{{LongChoices(4)}}]}]""" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_set_that_Discord_refuses_is_refused_as_a_whole(string place, string set)
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var (status, error) = await bot.RegisterAsync(set, Ct);
        Assert.Equal((400, 50035), (status, error.GetProperty("code").GetInt32()));
        var node = error.GetProperty("errors");
        foreach (var step in place.Split('.'))
            Assert.True(node.TryGetProperty(step, out node), $"No '{step}' in {error}");
        Assert.Empty(Server.Commands(null));
    }

    [Fact]
    public async Task A_set_replaces_the_former_one_and_ids_stay_with_their_names()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var first = (await bot.RegisterAsync("""[{"name":"ask","description":"d"},{"name":"old","description":"d"}]""", Ct)).Body;
        var second = (await bot.RegisterAsync("""[{"name":"new","description":"d"},{"name":"ask","description":"changed"}]""", Ct)).Body;
        Assert.Equal(["new", "ask"], Server.Commands(null).Select(command => command.Name));
        Assert.Equal(first[0].GetProperty("id").GetString(), second[1].GetProperty("id").GetString());
        Assert.NotEqual(first[0].GetProperty("version").GetString(), second[1].GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_renamed_command_keeps_its_id_when_the_id_is_sent()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var id = (await bot.RegisterAsync("""[{"name":"ask","description":"d"}]""", Ct)).Body[0].GetProperty("id").GetString();
        await bot.RegisterAsync($$"""[{"id":"{{id}}","name":"question","description":"d"}]""", Ct);
        Assert.Equal(id, Assert.Single(Server.Commands(null)).Id.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Localizations_come_back_only_when_they_are_asked_for()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        Assert.Equal(200, (await bot.RegisterAsync(Samples.CommandSet, Ct)).Status);
        var path = $"applications/{Server.ApplicationId}/commands";
        Assert.False((await bot.CallAsync("GET", path, null, Ct)).Body[0].TryGetProperty("description_localizations", out _));
        var full = (await bot.CallAsync("GET", path + "?with_localizations=true", null, Ct)).Body;
        Assert.Equal("Frage", full[0].GetProperty("description_localizations").GetProperty("de").GetString());
        Assert.Equal("8192", full[1].GetProperty("default_member_permissions").GetString());
    }

    [Fact]
    public async Task One_command_is_created_replaced_changed_and_deleted()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var path = $"applications/{Server.ApplicationId}/guilds/{Server.Guild.Id}/commands";
        var created = await bot.CallAsync("POST", path, """{"name":"ask","description":"d"}""", Ct);
        var replaced = await bot.CallAsync("POST", path, """{"name":"ask","description":"e"}""", Ct);
        var one = $"{path}/{created.Body.GetProperty("id")}";
        var changed = await bot.CallAsync("PATCH", one, """{"description":"f"}""", Ct);
        Assert.Equal((201, 200, 200), (created.Status, replaced.Status, changed.Status));
        Assert.Equal("f", (await bot.CallAsync("GET", one, null, Ct)).Body.GetProperty("description").GetString());
        Assert.Equal(204, (await bot.CallAsync("DELETE", one, null, Ct)).Status);
        Assert.Equal(10063, (await bot.CallAsync("GET", one, null, Ct)).Body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task The_201st_create_of_a_day_is_refused()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        string Set(string prefix) => $"[{string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{"name":"{{prefix}}{{i}}","description":"d"}"""))}]";
        Assert.Equal(200, (await bot.RegisterAsync(Set("a"), Ct)).Status);
        Assert.Equal(200, (await bot.RegisterAsync(Set("b"), Ct)).Status);
        Assert.Equal(200, (await bot.RegisterAsync(Set("b"), Ct)).Status);
        Assert.Equal(30034, (await bot.RegisterAsync(Set("c"), Ct)).Body.GetProperty("code").GetInt32());
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, (await bot.RegisterAsync(Set("c"), Ct)).Status);
    }

    [Fact]
    public async Task More_than_100_slash_commands_are_refused()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        var set = $"[{string.Join(',', Enumerable.Range(0, 101).Select(i => $$"""{"name":"a{{i}}","description":"d"}"""))}]";
        Assert.Equal(30032, (await bot.RegisterAsync(set, Ct)).Body.GetProperty("code").GetInt32());
    }

    private static string ManyOptions(int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"type":3,"name":"o{{i}}","description":"d"}"""));

    private static string Choices(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"name":"c{{i}}","value":"{{i}}"}"""));

    private static string LongChoices(int options) => string.Join(',', Enumerable.Range(0, options).Select(o =>
        $$"""{"type":3,"name":"o{{o}}","description":"d","choices":[{{string.Join(',', Enumerable.Range(10, 25).Select(i => $$"""{"name":"{{TooLong[..90]}}{{i}}","value":"v"}"""))}}]}"""));
}
