using TalksBot.LocalDiscord.World;

namespace TalksBot.LocalDiscord.Tests.World;

/// <summary>The server that is there from the start.</summary>
public sealed class FirstServerTests : LocalTest
{
    [Fact]
    public void An_editor_manages_messages_in_the_newsroom_and_nowhere_else()
    {
        var manages = Server.Guild.Channels.Where(channel => Server.Editor.In(channel).HasFlag(Permissions.ManageMessages));
        Assert.Equal([Server.Newsroom], manages);
        Assert.Equal(Permissions.Everyday, Server.Editor.In(Server.Talks));
    }

    [Fact]
    public void Moderators_and_editors_have_a_role_of_that_name()
    {
        var names = Server.Guild.Roles.ToDictionary(role => role.Id, role => role.Name);
        Assert.Equal("moderators", names[Assert.Single(Server.Moderator.Roles)]);
        Assert.Equal("newsroom", names[Assert.Single(Server.Editor.Roles)]);
        Assert.Empty(Server.Member.Roles);
    }
}
