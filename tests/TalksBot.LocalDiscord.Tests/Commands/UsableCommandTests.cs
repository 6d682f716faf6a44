using TalksBot.LocalDiscord.Tests.Contract;
using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.Commands;

/// <summary>What Discord's client offers when somebody types a slash or opens a message's menu.</summary>
public sealed class UsableCommandTests : LocalTest
{
    [Fact]
    public async Task A_member_is_offered_the_commands_that_its_permissions_open()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.RegisterAsync(Samples.CommandSet, Ct);
        Assert.Equal("ask, Check this, Said what?", Names(Server.Member, Server.Talks));
        Assert.Equal("ask, fact, Check this, Said what?", Names(Server.Moderator, Server.Talks));
    }

    [Fact]
    public async Task A_channels_own_permissions_decide_there()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.RegisterAsync(Samples.CommandSet, Ct);
        Server.Newsroom.Permit(Server.Member.User.Id, Permissions.Everyday | Permissions.ManageMessages);
        Server.Moderators.Permit(Server.Member.User.Id, Permissions.Everyday & ~Permissions.UseApplicationCommands);
        Assert.Equal("ask, fact, Check this, Said what?", Names(Server.Member, Server.Newsroom));
        Assert.Equal("", Names(Server.Member, Server.Moderators));
    }

    [Fact]
    public async Task A_command_that_needs_nothing_at_all_is_for_administrators()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.RegisterAsync("""[{"name":"reset","description":"d","default_member_permissions":"0"}]""", Ct);
        Assert.Equal("", Names(Server.Moderator, Server.Talks));
        Assert.Equal("reset", Names(Server.Administrator, Server.Talks));
    }

    [Fact]
    public async Task A_servers_own_command_stands_in_for_the_global_one_of_its_name_and_type()
    {
        await using var bot = await WireBot.OpenAsync(Server, Ct);
        await bot.RegisterAsync("""[{"name":"ask","description":"global"},{"type":3,"name":"ask"}]""", Ct);
        var own = $"applications/{Server.ApplicationId}/guilds/{Server.Guild.Id}/commands";
        Assert.Equal(200, (await bot.CallAsync("PUT", own, """[{"name":"ask","description":"own"}]""", Ct)).Status);
        var usable = Server.UsableCommands(Server.Member, Server.Talks);
        Assert.Equal([(1, Server.Guild.Id), (3, null)], usable.Select(command => (command.Type, command.GuildId)));
        var direct = Server.World.DirectChannel(Server.Member.User);
        Assert.All(Server.UsableCommands(Server.Member, direct), command => Assert.Null(command.GuildId));
    }

    private string Names(LocalMember member, LocalChannel channel) =>
        string.Join(", ", Server.UsableCommands(member, channel).Select(command => command.Name));
}
