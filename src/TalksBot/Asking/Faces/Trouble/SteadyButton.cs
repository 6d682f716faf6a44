using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Trouble;

/// <summary>Speaks for a store that cannot serve, round a button.</summary>
internal sealed class SteadyButton(IComponentHandler inner, StoreTroublePost trouble) : IComponentHandler
{
    public string Verb => inner.Verb;

    public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct) => trouble.Round(() => inner.RunAsync(press, ct), inner.Verb, press, ct);
}
