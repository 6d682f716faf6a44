using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Reading;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/who name</c>: a person's or party's card.</summary>
internal sealed class WhoCommand(ListingPost listings, SuggestionPost suggestions, Wording wording) : ICompletingCommand
{
    private const string Name = "name";

    public SlashCommandDefinition Definition { get; } = WordedCommand.Define(wording, "who", WordedCommand.Text(wording, Name, required: true));

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct) => Task.FromResult<Reply>(listings.First(
        new Listing.Answers(new Asked { Text = call.Options.Plain(Name) ?? "", For = AskedFor.Card }), call.Caller, call.Private()));

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        Task.FromResult(suggestions.Names(call, Suggested.Actors, Suggested.People));
}
