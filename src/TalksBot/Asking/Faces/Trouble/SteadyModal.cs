using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Trouble;

/// <summary>Speaks for a store that cannot serve, round a form.</summary>
internal sealed class SteadyModal(IModalHandler inner, StoreTroublePost trouble) : IModalHandler
{
    public string Verb => inner.Verb;

    public Task<Reply> RunAsync(ModalSubmit submit, CancellationToken ct) => trouble.Round(() => inner.RunAsync(submit, ct), inner.Verb, submit, ct);
}
