using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Reading;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/position party [topic] [as-of]</c>: where a party stands, or stood on a day.</summary>
internal sealed class PositionCommand(ListingPost listings, SuggestionPost suggestions, AskedDay days, Wording wording) : ICompletingCommand
{
    private const string Party = "party";
    private const string Topic = "topic";
    private const string AsOf = "as-of";

    public SlashCommandDefinition Definition { get; } = WordedCommand.Define(
        wording, "position", WordedCommand.Text(wording, Party, required: true), WordedCommand.Text(wording, Topic), WordedCommand.Text(wording, AsOf));

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct)
    {
        DateOnly? asOf = null;
        if (call.Options.Plain(AsOf) is { } typed)
        {
            if (days.Read(typed, call.Caller.Server()) is not { } day)
            {
                return Task.FromResult<Reply>(Reply.Private(wording.Say(call.Caller.Locale, Phrases.DayUnreadable, ("typed", TextPost.Fit(typed, 120)))));
            }

            asOf = day.Last;
        }

        var asked = new Asked { Text = call.Options.Plain(Topic) ?? "", Speaker = call.Options.Plain(Party), For = AskedFor.Stance, OnlyKind = FactKind.Position };
        return Task.FromResult<Reply>(listings.First(new Listing.Answers(asked, asOf), call.Caller, call.Private()));
    }

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) => Task.FromResult(suggestions.Names(
        call, call.Option switch { Topic => Suggested.Topics, AsOf => Suggested.Events, _ => Suggested.Actors }, Suggested.Parties));
}
