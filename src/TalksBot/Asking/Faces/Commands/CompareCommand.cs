using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/compare first second [topic]</c>: two sides beside each other.</summary>
internal sealed class CompareCommand(TwoSides sides, ComparePost posts, SuggestionPost suggestions, Wording wording) : ICompletingCommand
{
    private const string First = "first";
    private const string Second = "second";
    private const string Topic = "topic";

    public SlashCommandDefinition Definition { get; } = WordedCommand.Define(
        wording, "compare", WordedCommand.Text(wording, First, required: true), WordedCommand.Text(wording, Second, required: true), WordedCommand.Text(wording, Topic));

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct)
    {
        var topic = call.Options.Plain(Topic) ?? "";
        var (first, second) = (call.Options.Plain(First), call.Options.Plain(Second));
        if (first is null || second is null)
        {
            return Task.FromResult<Reply>(Reply.Private(wording.Say(call.Caller.Locale, Phrases.CompareTwo)));
        }

        var compared = sides.Ask(first, second, topic, call.Caller.Server());
        return Task.FromResult<Reply>(new Reply.Message(posts.Of(compared, topic, call.Caller.Locale), call.Private()));
    }

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) => Task.FromResult(
        call.Option == Topic ? suggestions.Names(call, Suggested.Topics) : suggestions.Names(call, Suggested.Actors, Suggested.Parties));
}
