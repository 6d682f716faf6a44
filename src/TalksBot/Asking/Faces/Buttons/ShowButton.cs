using TalksBot.Asking.Faces.Paging;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Buttons;

/// <summary>Opens a fact of which a list shows one line.</summary>
internal sealed class ShowButton(PressedFactButton pressed) : IComponentHandler
{
    public string Verb => ButtonIds.Show;

    public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct)
    {
        var (found, shown, refusal) = pressed.Find(press.CustomId, press.Caller);
        return Task.FromResult(refusal ?? pressed.Show(found!.Fact, pressed.Note(found.Fact, shown, press.Caller.Locale), press.Caller.Locale));
    }
}
