namespace TalksBot.LocalDiscord.World;

/// <summary>Discord's permission bits, as far as a bot that answers questions meets them.</summary>
[Flags]
public enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    ManageRoles = 1UL << 28,
    UseApplicationCommands = 1UL << 31,
    SendMessagesInThreads = 1UL << 38,
    ModerateMembers = 1UL << 40,
    UseExternalApps = 1UL << 50,
    PinMessages = 1UL << 51,

    /// <summary>What everybody may do unless a server says otherwise.</summary>
    Everyday = ViewChannel | SendMessages | EmbedLinks | AttachFiles | AddReactions | ReadMessageHistory | UseApplicationCommands
        | SendMessagesInThreads | UseExternalApps,

    /// <summary>Every bit up to the highest that is known.</summary>
    All = (1UL << 53) - 1,
}
