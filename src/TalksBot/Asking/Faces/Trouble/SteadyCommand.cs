using System.Globalization;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Trouble;

/// <summary>Round every slash command: refuses texts longer than the option takes, and speaks for a store that cannot serve.</summary>
internal class SteadyCommand(ISlashCommand inner, StoreTroublePost trouble, Wording wording) : ISlashCommand
{
    public SlashCommandDefinition Definition => inner.Definition;

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct) => TooLong(call) is { } refusal
        ? Task.FromResult<Reply>(refusal)
        : trouble.Round(() => inner.RunAsync(call, ct), inner.Definition.Name.Default, call, ct);

    // Discord keeps members to the limit; whoever speaks to it directly may not.
    private Reply.Message? TooLong(SlashCall call)
    {
        foreach (var option in Definition.Options)
        {
            if (option.MaxLength is { } most && call.Options.Text(option.Name.Default)?.Length > most)
            {
                var limit = most.ToString(CultureInfo.InvariantCulture);
                return Reply.Private(wording.Say(call.Caller.Locale, Phrases.OptionTooLong, ("option", option.Name.Default), ("most", limit)));
            }
        }

        return null;
    }
}

/// <summary>The same round a command that completes.</summary>
internal sealed class SteadyCompletingCommand(ICompletingCommand inner, StoreTroublePost trouble, Wording wording)
    : SteadyCommand(inner, trouble, wording), ICompletingCommand
{
    private readonly StoreTroublePost trouble = trouble;

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        trouble.Round(() => inner.CompleteAsync(call, ct), inner.Definition.Name.Default, ct);
}

/// <summary>The same round a command in a message's menu.</summary>
internal sealed class SteadyMessageCommand(IMessageCommand inner, StoreTroublePost trouble) : IMessageCommand
{
    public MessageCommandDefinition Definition => inner.Definition;

    public Task<Reply> RunAsync(MessageCall call, CancellationToken ct) => trouble.Round(() => inner.RunAsync(call, ct), inner.Definition.Name.Default, call, ct);
}

/// <summary>The same round a button.</summary>
internal sealed class SteadyButton(IComponentHandler inner, StoreTroublePost trouble) : IComponentHandler
{
    public string Verb => inner.Verb;

    public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct) => trouble.Round(() => inner.RunAsync(press, ct), inner.Verb, press, ct);
}

/// <summary>The same round a form.</summary>
internal sealed class SteadyModal(IModalHandler inner, StoreTroublePost trouble) : IModalHandler
{
    public string Verb => inner.Verb;

    public Task<Reply> RunAsync(ModalSubmit submit, CancellationToken ct) => trouble.Round(() => inner.RunAsync(submit, ct), inner.Verb, submit, ct);
}
