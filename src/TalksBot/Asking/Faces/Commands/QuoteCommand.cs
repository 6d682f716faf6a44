using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/quote [speaker] [topic] [when]</c>: verbatim words and nothing else.</summary>
internal sealed class QuoteCommand(ListingPost listings, SuggestionPost suggestions, Wording wording) : ICompletingCommand
{
    private const string Speaker = "speaker";
    private const string Topic = "topic";
    private const string When = "when";

    public SlashCommandDefinition Definition { get; } = WordedCommand.Define(
        wording, "quote", WordedCommand.Text(wording, Speaker), WordedCommand.Text(wording, Topic), WordedCommand.Text(wording, When, longest: 60, completes: false));

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct)
    {
        var asked = new Asked
        {
            Text = call.Options.Plain(Topic) ?? "",
            Speaker = call.Options.Plain(Speaker),
            When = call.Options.Plain(When),
            OnlyKind = FactKind.Quote,
        };
        return Task.FromResult<Reply>(listings.First(new Listing.Answers(asked), call.Caller, call.Private()));
    }

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        Task.FromResult(suggestions.Names(call, call.Option == Topic ? Suggested.Topics : Suggested.Actors, Suggested.People));
}
