using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Buttons;

/// <summary>
/// What every button about a fact does first: find the fact that its id names, and say why not when it was retracted, never was, or the
/// id is forged. Answers to such presses are the presser's alone: a channel does not want to read what one member looks up.
/// </summary>
internal sealed class PressedFactButton(FactLookup lookup, FactPost facts, Wording wording)
{
    private const int LongestFull = 3000;

    /// <summary>The fact as it stands and the revision that the message showed, or the reply that says why there is none.</summary>
    /// <exception cref="Storage.StoreException">The store cannot be read.</exception>
    public (FactState.Standing? Found, long Shown, Reply? Refusal) Find(string customId, Caller caller)
    {
        if (ButtonIds.ReadFact(customId) is not var (id, shown))
        {
            return (null, 0, Reply.Private(wording.Say(caller.Locale, Phrases.PressUnknown)));
        }

        var number = ("fact", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{id}"));
        return lookup.Find(caller.Server(), id) switch
        {
            FactState.Standing standing => (standing, shown, null),
            FactState.Retracted => (null, shown, Reply.Private(wording.Say(caller.Locale, Phrases.FactRetracted, number))),
            _ => (null, shown, Reply.Private(wording.Say(caller.Locale, Phrases.FactUnknown, number))),
        };
    }

    /// <summary>What to say before a fact that was revised after the pressed message; empty when it was not.</summary>
    public string Note(Fact fact, long shown, string locale) =>
        shown < fact.Revision ? wording.Say(locale, Phrases.FactRevised, ("fact", FactPost.Number(fact))) : "";

    /// <summary>The fact in full with its buttons.</summary>
    public Reply.Message Show(Fact fact, string note, string locale)
    {
        List<Component> components = note.Length > 0 ? [new Component.Text(note)] : [];
        components.Add(new Component.Text(facts.Full(fact, locale, LongestFull)));
        components.Add(facts.Buttons(fact, locale));
        return new Reply.Message(MessageBody.Of(components), OnlyForAsker: true);
    }
}
