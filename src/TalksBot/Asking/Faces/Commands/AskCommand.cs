using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/ask question [private]</c>: a question in a member's own words.</summary>
internal sealed class AskCommand(ListingPost listings, SuggestionPost suggestions, Wording wording) : ICompletingCommand
{
    private const string Question = "question";
    private const int LongestQuestion = 400;

    public SlashCommandDefinition Definition { get; } =
        WordedCommand.Define(wording, "ask", WordedCommand.Text(wording, Question, required: true, longest: LongestQuestion));

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct) => Task.FromResult<Reply>(
        listings.First(new Listing.Answers(new Asked { Text = call.Options.Plain(Question) ?? "" }), call.Caller, call.Private()));

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        Task.FromResult(suggestions.Questions(call));
}
