using TalksBot.EndToEnd.Tests.Running;
using TalksBot.LocalDiscord.Faults;

namespace TalksBot.EndToEnd.Tests.Starting;

/// <summary>The process as an operator starts it: what is wrong is one clear line, and the exit status says that it is.</summary>
public sealed class RefusedStartTests : BotTest
{
    private protected override BotSetup? Setup => null;

    [Theory]
    [InlineData("Discord:Token", "", "Discord:Token is missing")]
    [InlineData("Discord:Token", "two words", "Discord:Token holds a space")]
    [InlineData("Discord:ApiUrl", "discord dot com", "Discord:ApiUrl must be an https address")]
    [InlineData("Discord:ApiUrl", "http://discord.example/api/v10", "Discord:ApiUrl must be an https address")]
    [InlineData("Discord:GuildId", "my server", "Discord:GuildId")]
    [InlineData("Discord:GuildId", "0", "Discord:GuildId must be the id of a server")]
    [InlineData("Store:WaitForLock", "soon", "Store:WaitForLock")]
    [InlineData("Store:WaitForLock", "30", "Store:WaitForLock is read as 30.00:00:00")]
    [InlineData("Store:Path", "", "Store:Path (or --store) names no file")]
    [InlineData("Store:Packs", "nowhere", "Store:Packs is nowhere, and there is no such folder")]
    [InlineData("Store:Path", "/nowhere/at/all/store.db", "/nowhere/at/all/store.db cannot be opened")]
    public async Task A_wrong_setting_is_one_line_that_names_it(string key, string value, string expected)
    {
        await PrepareAsync(new BotSetup { Settings = new Dictionary<string, string?> { [key] = value } });
        var run = await BotProcess.RunAsync([], Bot, Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, Assert.Single(Lines(run)), StringComparison.Ordinal);
        Assert.Empty(Bot.Discord.Record.Requests.Snapshot());
    }

    [Fact]
    public async Task Wrong_settings_of_several_sections_are_a_line_each()
    {
        await PrepareAsync(new BotSetup { Settings = new Dictionary<string, string?> { ["Discord:Workers"] = "0", ["Store:WaitForLock"] = "30", ["Store:Packs"] = "nowhere" } });
        var run = await BotProcess.RunAsync([], Bot, Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["Discord:Workers", "Store:Packs", "Store:WaitForLock"], Lines(run).Select(line => line.Split(' ')[0]).Order());
    }

    [Fact]
    public async Task An_appsettings_file_that_is_no_JSON_is_one_line()
    {
        await PrepareAsync(new BotSetup());
        await File.WriteAllTextAsync(Bot.PathOf("appsettings.json"), "{ \"Discord\": ", Ct);
        var run = await BotProcess.RunAsync([], Bot, Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("appsettings.json", Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{bad")]
    [InlineData("""[{"nam":1}]""")]
    public async Task A_malformed_word_list_is_one_line_that_names_it(string list)
    {
        await PrepareAsync(new BotSetup());
        Directory.CreateDirectory(Bot.PathOf("config/words"));
        await File.WriteAllTextAsync(Bot.PathOf("config/words/states.json"), list, Ct);
        var run = await BotProcess.RunAsync([], Bot, Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("states.json: ", Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guild_that_the_bot_is_not_in_is_named_and_ends_the_process()
    {
        await PrepareAsync(new BotSetup { Settings = new Dictionary<string, string?> { ["Discord:GuildId"] = "123456789012345678" } });
        var run = await BotProcess.RunAsync([], Bot, Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Discord:GuildId names the server 123456789012345678, which this bot is not in", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("401")]
    [InlineData("4004")]
    public async Task A_refused_token_is_told_without_being_shown_and_ends_the_process(string how)
    {
        await PrepareAsync(new BotSetup { Settings = new Dictionary<string, string?> { ["Discord:Token"] = how == "401" ? "some.other.token" : null } });
        if (how == "4004")
        {
            Bot.Discord.Faults.Gateway.On(GatewayMoment.Identify, new GatewayFault.Close(4004));
        }

        var settings = Bot.Settings();
        settings["Discord:Token"] ??= Bot.Discord.Token;
        await using var run = BotProcess.Start([], settings, Bot.PathOf(""));
        await run.WaitForExitAsync(Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("set Discord:Token", Assert.Single(run.Output.Split('\n'), line => line.Contains("Stopping:", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(settings["Discord:Token"]!, run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_no_database_is_one_line_and_stays_as_it_is()
    {
        await PrepareAsync(new BotSetup());
        await File.WriteAllTextAsync(Bot.StorePath, new string('x', 8192), Ct);
        var run = await BotProcess.RunAsync([], Bot, Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("put the newest backup in its place with the verb restore (restore FILE --force)", Assert.Single(Lines(run)), StringComparison.Ordinal);
        Assert.Equal(new string('x', 8192), await File.ReadAllTextAsync(Bot.StorePath, Ct));
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_one_line()
    {
        await PrepareAsync(new BotSetup());
        StoreTricks.Run(Bot.StorePath, "pragma user_version = 9999");
        var run = await BotProcess.RunAsync([], Bot, Ct);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("start the newer program", Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    private static string[] Lines(BotProcess run) => (run.Output + run.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
