namespace TalksBot.Discord.Interactions;

/// <summary>Who calls, from where. <see cref="Guild"/> is null in a direct message; <see cref="Permissions"/> is then <see cref="Permissions.None"/>, so checks fail closed.</summary>
public sealed record Caller(
    UserId User,
    string DisplayName,
    GuildId? Guild,
    ChannelId? Channel,
    Permissions Permissions,
    Permissions BotPermissions,
    string Locale);

/// <summary>One interaction that came in; the closed family is below.</summary>
public abstract record Call(InteractionId Id, Caller Caller);

/// <summary>A slash command. Option values are what the member sent: validate again, also those that autocomplete offered.</summary>
public sealed record SlashCall(InteractionId Id, Caller Caller, string Command, OptionValues Options) : Call(Id, Caller);

/// <summary>A command from a message's menu, with the message it was used on.</summary>
public sealed record MessageCall(InteractionId Id, Caller Caller, string Command, TargetMessage Target) : Call(Id, Caller);

/// <summary>A message as far as a command from its menu sees it.</summary>
public sealed record TargetMessage(MessageId Id, ChannelId Channel, UserId Author, string AuthorName, string Content);

/// <summary>A pressed button or a chosen select entry. <see cref="Values"/> is empty for a button.</summary>
public sealed record ComponentPress(
    InteractionId Id, Caller Caller, string CustomId, IReadOnlyList<string> Values, MessageId Message, bool MessageIsEphemeral) : Call(Id, Caller);

/// <summary>A submitted form; <see cref="Fields"/> maps each input's custom_id, at whatever depth, to its value (several values: joined by a line feed).</summary>
public sealed record ModalSubmit(InteractionId Id, Caller Caller, string CustomId, IReadOnlyDictionary<string, string> Fields, MessageId? Message) : Call(Id, Caller);

/// <summary>Typing in an option that completes. <see cref="Typed"/> is raw: anything, also empty or too long.</summary>
public sealed record AutocompleteCall(
    InteractionId Id, Caller Caller, string Command, string Option, string Typed, OptionValues Options) : Call(Id, Caller);

/// <summary>The option values of a call, by option name; a subcommand's options are here too and its path is <see cref="Subcommand"/>.</summary>
public sealed class OptionValues(IReadOnlyDictionary<string, object> values, string? subcommand = null)
{
    public static readonly OptionValues None = new(new Dictionary<string, object>());

    /// <summary>For a subcommand its name, in a group "group name"; else null.</summary>
    public string? Subcommand { get; } = subcommand;

    /// <summary>A string option's text; null when not given or of another type.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    /// <summary>A boolean option's value; null when not given or of another type.</summary>
    public bool? Flag(string name) => values.GetValueOrDefault(name) is bool flag ? flag : null;

    /// <summary>An integer option's value; null when not given, of another type or not a whole number.</summary>
    public long? Whole(string name) => values.GetValueOrDefault(name) switch
    {
        long whole => whole,
        double number when number == Math.Floor(number) && Math.Abs(number) <= 1L << 53 => (long)number,
        _ => null,
    };
}
