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
