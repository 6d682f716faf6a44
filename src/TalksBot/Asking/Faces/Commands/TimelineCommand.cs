using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/timeline [from] [to]</c>: the dated events in order.</summary>
internal sealed class TimelineCommand(ListingPost listings, SuggestionPost suggestions, AskedDay days, Wording wording) : ICompletingCommand
{
    private const string From = "from";
    private const string To = "to";

    public SlashCommandDefinition Definition { get; } =
        WordedCommand.Define(wording, "timeline", WordedCommand.Text(wording, From), WordedCommand.Text(wording, To));

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct)
    {
        var (from, to) = (Bound(call, From), Bound(call, To));
        if ((from?.Unreadable ?? to?.Unreadable) is { } unreadable)
        {
            return Refuse(call, Phrases.DayUnreadable, ("typed", TextPost.Fit(unreadable, 120)));
        }

        return from?.First > to?.Last
            ? Refuse(call, Phrases.TimelineBackwards)
            : Task.FromResult<Reply>(listings.First(new Listing.Events(from?.First, to?.Last), call.Caller, call.Private()));
    }

    public Task<IReadOnlyList<Choice>> CompleteAsync(AutocompleteCall call, CancellationToken ct) =>
        Task.FromResult(suggestions.Names(call, Suggested.Events));

    private AskedBound? Bound(SlashCall call, string option) => call.Options.Plain(option) is not { } typed ? null
        : days.Read(typed, call.Caller.Server()) is { } read ? new AskedBound(read.First, read.Last, null)
        : new AskedBound(default, default, typed);

    private Task<Reply> Refuse(SlashCall call, string phrase, params ReadOnlySpan<(string, string)> values) =>
        Task.FromResult<Reply>(Reply.Private(wording.Say(call.Caller.Locale, phrase, values)));

    private sealed record AskedBound(DateOnly First, DateOnly Last, string? Unreadable);
}
