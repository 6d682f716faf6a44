using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary>What every face reads off a call: the server as the store numbers it, the member, and option texts made plain.</summary>
internal static class CallCommand
{
    /// <summary>The server's number in the store; 0 in a direct message, which sees only the facts of all servers.</summary>
    public static long Server(this Caller caller) => caller.Guild is { } guild ? unchecked((long)guild.Value) : 0;

    /// <summary>The member's number in the store.</summary>
    public static long Member(this Caller caller) => unchecked((long)caller.User.Value);

    /// <summary>The option's text without control, direction and zero-width characters; null when nothing is left of it.</summary>
    public static string? Plain(this OptionValues options, string name) =>
        options.Text(name) is { } text && Markdown.Clean(text) is { Length: > 0 } plain ? plain : null;

    /// <summary>Whether only the asker is to see the answer.</summary>
    public static bool Private(this SlashCall call) => call.Options.Flag(WordedCommand.Private) == true;
}
