using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Buttons;

/// <summary>Shows all that is stored of a fact's source.</summary>
internal sealed class SourceButton(PressedFactButton pressed, SourcePost sources) : IComponentHandler
{
    public string Verb => ButtonIds.Source;

    public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct)
    {
        var (found, shown, refusal) = pressed.Find(press.CustomId, press.Caller);
        return Task.FromResult(refusal ?? new Reply.Message(
            sources.Full(found!.Fact, found.KnownSince, pressed.Note(found.Fact, shown, press.Caller.Locale), press.Caller.Locale), OnlyForAsker: true));
    }
}
