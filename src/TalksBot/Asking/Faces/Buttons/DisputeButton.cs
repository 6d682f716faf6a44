using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts.Disputes;

namespace TalksBot.Asking.Faces.Buttons;

/// <summary>"Not right?": asks the member what is wrong with a fact.</summary>
internal sealed class DisputeButton(PressedFactButton pressed, DisputeStore disputes, Wording wording) : IComponentHandler
{
    /// <summary>The form's only field.</summary>
    public const string Field = "text";

    public string Verb => ButtonIds.Dispute;

    public Task<Reply> RunAsync(ComponentPress press, CancellationToken ct)
    {
        var locale = press.Caller.Locale;
        var (found, shown, refusal) = pressed.Find(press.CustomId, press.Caller);
        if (refusal is not null)
        {
            return Task.FromResult(refusal);
        }

        // Words that were changed meanwhile may be right by now: the member sees them before saying that they are not.
        var fact = found!.Fact;
        if (shown < fact.Revision)
        {
            return Task.FromResult<Reply>(pressed.Show(fact, pressed.Note(fact, shown, locale), locale));
        }

        var form = new ModalForm(
            ButtonIds.OfFact(ButtonIds.Dispute, fact.Id, fact.Revision),
            wording.Say(locale, Phrases.DisputeTitle, ("fact", FactPost.Number(fact))),
            [
                new ModalField(Field, wording.Say(locale, Phrases.DisputeField))
                {
                    Description = wording.Say(locale, Phrases.DisputeHint),
                    Value = disputes.Find(fact.Id, press.Caller.Server(), press.Caller.User),
                    Paragraph = true,
                    MaxLength = Dispute.LongestText,
                },
            ]);
        return Task.FromResult<Reply>(new Reply.Form(form));
    }
}
