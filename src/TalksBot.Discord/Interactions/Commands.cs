namespace TalksBot.Discord.Interactions;

/// <summary>A text with its translations; keys are Discord locales (<c>en-US</c>, <c>de</c>, …).</summary>
public sealed record Localised(string Default)
{
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    public static implicit operator Localised(string text) => new(text);
}

/// <summary>A slash command as Discord lists it. Checked against Discord's limits at start.</summary>
public sealed record SlashCommandDefinition(Localised Name, Localised Description)
{
    public IReadOnlyList<OptionDefinition> Options { get; init; } = [];

    /// <summary>What a member needs to be shown the command; a server's admins may open or close it, so the handler checks again. Null: everyone.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }
}

/// <summary>A command in a message's menu.</summary>
public sealed record MessageCommandDefinition(Localised Name)
{
    public Permissions? DefaultMemberPermissions { get; init; }
}

public enum OptionType
{
    Subcommand = 1,
    SubcommandGroup = 2,
    Text = 3,
    Whole = 4,
    Flag = 5,
}

public sealed record OptionDefinition(Localised Name, Localised Description, OptionType Type = OptionType.Text)
{
    public bool Required { get; init; }
    public bool Completes { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>A subcommand's own options.</summary>
    public IReadOnlyList<OptionDefinition> Options { get; init; } = [];
}

/// <summary>One entry of a list to choose from; <see cref="Name"/> is shown (1 to 100 characters), <see cref="Value"/> comes back.</summary>
public sealed record Choice(string Name, string Value);

/// <summary>A slash command's handler. Throwing is for bugs: the caller then gets an apology with a reference that the log holds too.</summary>
public interface ISlashCommand
{
    SlashCommandDefinition Definition { get; }

    /// <summary>
    /// Whether only the caller shall see the answer. Asked when the answer takes so long that it must be promised first, because the
    /// promise settles who sees the answer. Without a word from the handler: the command's own option <c>private</c>, else everybody.
    /// </summary>
    bool AnswersPrivately(SlashCall call) => call.Options.Flag("private") ?? false;

    Task<Reply> RunAsync(SlashCall call, CancellationToken ct);
}

/// <summary>A slash command with options that complete while they are typed.</summary>
public interface ICompletingCommand : ISlashCommand
{
    /// <summary>At most 25 are shown; an exception shows none.</summary>
    Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct);
}

/// <summary>The handler of a command in a message's menu.</summary>
public interface IMessageCommand
{
    MessageCommandDefinition Definition { get; }

    /// <inheritdoc cref="ISlashCommand.AnswersPrivately"/>
    bool AnswersPrivately(MessageCall call) => false;

    Task<Reply> RunAsync(MessageCall call, CancellationToken ct);
}

/// <summary>The handler of all components whose custom_id is <see cref="Verb"/> or begins with it and a colon.</summary>
public interface IComponentHandler
{
    string Verb { get; }

    Task<Reply> RunAsync(ComponentPress press, CancellationToken ct);
}

/// <summary>The handler of all forms whose custom_id is <see cref="Verb"/> or begins with it and a colon.</summary>
public interface IModalHandler
{
    string Verb { get; }

    /// <summary>As <see cref="ISlashCommand.AnswersPrivately"/>, for forms that a command opened; a form that a component opened rewrites that component's message or adds a new one.</summary>
    bool AnswersPrivately(ModalSubmit submit) => false;

    Task<Reply> RunAsync(ModalSubmit submit, CancellationToken ct);
}

/// <summary>Asked before every command, component and form; a reply refuses the call.</summary>
public interface IInteractionGate
{
    ValueTask<Reply?> RefuseAsync(Call call, CancellationToken ct);
}
