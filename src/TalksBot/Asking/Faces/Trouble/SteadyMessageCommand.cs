using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Trouble;

/// <summary>Speaks for a store that cannot serve, round a command in a message's menu.</summary>
internal sealed class SteadyMessageCommand(IMessageCommand inner, StoreTroublePost trouble) : IMessageCommand
{
    public MessageCommandDefinition Definition => inner.Definition;

    public Task<Reply> RunAsync(MessageCall call, CancellationToken ct) => trouble.Round(() => inner.RunAsync(call, ct), inner.Definition.Name.Default, call, ct);
}
