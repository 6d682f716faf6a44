namespace TalksBot.Discord.Interactions;

/// <summary>Finds the handler of a call by its name or verb.</summary>
internal sealed class Router
{
    private readonly Dictionary<string, ISlashCommand> _slash;
    private readonly Dictionary<string, IMessageCommand> _message;
    private readonly Dictionary<string, IComponentHandler> _components;
    private readonly Dictionary<string, IModalHandler> _modals;
    private readonly IInteractionGate[] _gates;

    /// <exception cref="InvalidOperationException">Two handlers claim the same name or verb.</exception>
    public Router(
        IEnumerable<ISlashCommand> slash,
        IEnumerable<IMessageCommand> message,
        IEnumerable<IComponentHandler> components,
        IEnumerable<IModalHandler> modals,
        IEnumerable<IInteractionGate> gates)
    {
        _slash = Index(slash, command => command.Definition.Name.Default);
        _message = Index(message, command => command.Definition.Name.Default);
        _components = Index(components, handler => handler.Verb);
        _modals = Index(modals, handler => handler.Verb);
        _gates = [.. gates];
    }

    public IEnumerable<SlashCommandDefinition> SlashDefinitions => _slash.Values.Select(command => command.Definition);

    public IEnumerable<MessageCommandDefinition> MessageDefinitions => _message.Values.Select(command => command.Definition);

    /// <summary>The reply of the gate or the handler; null when nobody handles the call.</summary>
    public async Task<Reply?> RunAsync(Call call, CancellationToken ct)
    {
        foreach (var gate in _gates)
        {
            if (await gate.RefuseAsync(call, ct) is { } refusal)
            {
                return refusal;
            }
        }

        return call switch
        {
            SlashCall slash when _slash.TryGetValue(slash.Command, out var command) => await command.RunAsync(slash, ct),
            MessageCall message when _message.TryGetValue(message.Command, out var command) => await command.RunAsync(message, ct),
            ComponentPress press when Find(_components, press.CustomId) is { } handler => await handler.RunAsync(press, ct),
            ModalSubmit submit when Find(_modals, submit.CustomId) is { } handler => await handler.RunAsync(submit, ct),
            _ => null,
        };
    }

    /// <summary>The choices for an option that is being typed; none when the command completes nothing.</summary>
    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        _slash.GetValueOrDefault(call.Command) is ICompletingCommand command
            ? command.CompleteAsync(call, ct)
            : Task.FromResult<IReadOnlyList<Choice>>([]);

    /// <summary>Who shall see an answer that has to be promised.</summary>
    public bool AnswersPrivately(Call? call) => call switch
    {
        SlashCall slash when _slash.TryGetValue(slash.Command, out var command) => command.AnswersPrivately(slash),
        MessageCall message when _message.TryGetValue(message.Command, out var command) => command.AnswersPrivately(message),
        ModalSubmit submit when Find(_modals, submit.CustomId) is { } handler => handler.AnswersPrivately(submit),
        _ => false,
    };

    // The longest verb wins: "fact:edit:7" goes to "fact:edit" before "fact".
    private static T? Find<T>(Dictionary<string, T> handlers, string customId)
        where T : class
    {
        var byText = handlers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var verb = customId.AsSpan(); ; verb = verb[..verb.LastIndexOf(':')])
        {
            if (byText.TryGetValue(verb, out var handler))
            {
                return handler;
            }

            if (!verb.Contains(':'))
            {
                return null;
            }
        }
    }

    private static Dictionary<string, T> Index<T>(IEnumerable<T> handlers, Func<T, string> name)
        where T : class
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var handler in handlers)
        {
            if (!index.TryAdd(name(handler), handler))
            {
                throw new InvalidOperationException(
                    $"{handler.GetType().Name} and {index[name(handler)].GetType().Name} both handle \"{name(handler)}\".");
            }
        }

        return index;
    }
}
