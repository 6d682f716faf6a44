namespace TalksBot.Discord;

/// <summary>A Discord permission bit set; bits unknown here are kept. Ask with <see cref="PermissionsExtensions.Allows"/>, never with a bare mask.</summary>
[Flags]
public enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    SendMessagesInThreads = 1UL << 38,
    ModerateMembers = 1UL << 40,
}

public static class PermissionsExtensions
{
    /// <summary>Whether every bit of <paramref name="needed"/> is held; an administrator holds all.</summary>
    public static bool Allows(this Permissions held, Permissions needed) =>
        (held & Permissions.Administrator) != 0 || (held & needed) == needed;
}
