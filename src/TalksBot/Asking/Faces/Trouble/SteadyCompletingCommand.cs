using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Trouble;

/// <summary>Speaks for a store that cannot serve, round a command that completes.</summary>
internal sealed class SteadyCompletingCommand(ICompletingCommand inner, StoreTroublePost trouble, Wording wording)
    : SteadyCommand(inner, trouble, wording), ICompletingCommand
{
    private readonly StoreTroublePost trouble = trouble;

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        trouble.Round(() => inner.CompleteAsync(call, ct), inner.Definition.Name.Default, ct);
}
