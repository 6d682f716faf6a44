using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Reading;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/when event</c>: the day of a meeting, a statement, a deadline.</summary>
internal sealed class WhenCommand(ListingPost listings, SuggestionPost suggestions, Suggester suggester, Wording wording) : ICompletingCommand
{
    private const string Event = "event";

    public SlashCommandDefinition Definition { get; } =
        WordedCommand.Define(wording, "when", WordedCommand.Text(wording, Event, required: true, longest: 300));

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct)
    {
        // A long title was offered cut to what a choice can carry: all of it is asked.
        var typed = call.Options.Plain(Event) ?? "";
        var asked = new Asked { Text = suggester.WholeTitle(typed, call.Caller.Server()) ?? typed, For = AskedFor.When, OnlyKind = FactKind.Date };
        return Task.FromResult<Reply>(listings.First(new Listing.Answers(asked), call.Caller, call.Private()));
    }

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        Task.FromResult(suggestions.Names(call, Suggested.Events));
}
