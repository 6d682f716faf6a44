using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;
using TalksBot.Facts.Disputes;

namespace TalksBot.Asking.Faces.Buttons;

/// <summary>Keeps for the moderators what a member holds to be wrong.</summary>
internal sealed class DisputeModal(PressedFactButton pressed, FactLookup lookup, DisputeStore disputes, Wording wording) : IModalHandler
{
    public string Verb => ButtonIds.Dispute;

    public Task<Reply> RunAsync(ModalSubmit submit, CancellationToken ct) => Task.FromResult(Keep(submit));

    private Reply Keep(ModalSubmit submit)
    {
        var locale = submit.Caller.Locale;
        var (found, shown, refusal) = pressed.Find(submit.CustomId, submit.Caller);
        if (refusal is not null)
        {
            return refusal;
        }

        // A revision that is not the fact's comes from a forged form.
        if (!lookup.HasRevision(found!.Fact.Id, shown))
        {
            return Reply.Private(wording.Say(locale, Phrases.PressUnknown));
        }

        var text = Markdown.Shorten(Markdown.Clean(submit.Fields.GetValueOrDefault(DisputeButton.Field, "")), Dispute.LongestText);
        if (text.Length == 0)
        {
            return Reply.Private(wording.Say(locale, Phrases.DisputeEmpty));
        }

        disputes.Keep(new Dispute
        {
            FactId = found.Fact.Id,
            Revision = shown,
            GuildId = submit.Caller.Server(),
            User = submit.Caller.User,
            Text = text,
        });
        return Reply.Private(wording.Say(locale, Phrases.DisputeThanks, ("fact", FactPost.Number(found.Fact))));
    }
}
