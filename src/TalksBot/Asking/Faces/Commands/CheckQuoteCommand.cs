using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.QuoteChecking;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary>Check quote, in a message's menu: whether the words in it are a stored quote's.</summary>
internal sealed class CheckQuoteCommand(QuoteChecker checker, QuoteCheckPost posts, Wording wording) : IMessageCommand
{
    public const string Name = "Check quote";

    // Discord's longest message, with room for what it may become.
    private const int LongestMessage = 6000;

    public MessageCommandDefinition Definition { get; } = WordedCommand.DefineOnMessages(wording, "check-quote", Name);

    /// <summary>
    /// Always for the checker alone: a check is made before speaking up or out of curiosity, and to put "altered" under somebody's message
    /// for all to read is that person's decision, not a bot's.
    /// </summary>
    public Task<Reply> RunAsync(MessageCall call, CancellationToken ct)
    {
        var findings = checker.Check(Markdown.Shorten(call.Target.Content, LongestMessage), call.Caller.Server());
        return Task.FromResult<Reply>(findings.Count == 0
            ? Reply.Private(wording.Say(call.Caller.Locale, Phrases.CheckNoWords))
            : new Reply.Message(posts.Of(findings, call.Caller.Locale), OnlyForAsker: true));
    }
}
