using TalksBot.Asking.Faces.Paging;
using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary><c>/sources</c>: where the facts come from, and how many from each.</summary>
internal sealed class SourcesCommand(ListingPost listings, Wording wording) : ISlashCommand
{
    public SlashCommandDefinition Definition { get; } = WordedCommand.Define(wording, "sources");

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct) =>
        Task.FromResult<Reply>(listings.First(new Listing.Sources(), call.Caller, call.Private()));
}
