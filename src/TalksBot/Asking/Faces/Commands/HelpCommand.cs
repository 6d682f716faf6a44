using TalksBot.Asking.Faces.Posts;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Asking.Suggesting;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces.Commands;

/// <summary>
/// <c>/help</c>: what the bot is, its commands, two examples that the store can answer, and what it does not do. For the asker alone
/// unless told otherwise.
/// </summary>
internal sealed class HelpCommand(Suggester suggester, Answerer answerer, Wording wording) : ISlashCommand
{
    private const int MostTried = 12;

    private static readonly string[] Described = ["ask", "quote", "when", "position", "compare", "who", "timeline", "sources", "help"];

    public SlashCommandDefinition Definition { get; } = WordedCommand.Define(wording, "help");

    public Task<Reply> RunAsync(SlashCall call, CancellationToken ct)
    {
        var locale = call.Caller.Locale;
        var commands = Described.Select(name => $"- `/{name}` {wording.Say(locale, $"command.{name}.description")}")
            .Append($"- {wording.Say(locale, Phrases.HelpCheckQuote, ("name", CheckQuoteCommand.Name))}");
        var examples = Examples(call.Caller.Server(), locale).ToList();
        var text = string.Join('\n',
        [
            wording.Say(locale, Phrases.HelpWhat),
            "",
            .. commands,
            "",
            examples.Count > 0 ? wording.Say(locale, Phrases.HelpTry) : wording.Say(locale, Phrases.HelpEmpty),
            .. examples.Select(example => $"- {example}"),
            "",
            wording.Say(locale, Phrases.HelpNot),
        ]);
        return Task.FromResult<Reply>(new Reply.Message(MessageBody.Of(text), OnlyForAsker: call.Options.Flag(WordedCommand.Private) != false));
    }

    // Only what is answered is worth an example.
    private IEnumerable<string> Examples(long guildId, string locale)
    {
        var people = suggester.Suggest("", Suggested.People, Suggested.None, guildId, MostTried)
            .Select(person => new Asked { Text = wording.Say(locale, Phrases.SuggestSaid, ("name", person.Name)) })
            .FirstOrDefault(asked => answerer.Ask(asked, guildId, 1) is Answer.Found);
        if (people is not null)
        {
            yield return $"`/ask` {TextPost.Fit(people.Text, 150)}";
        }

        var happening = suggester.Suggest("", Suggested.Events, Suggested.None, guildId, MostTried)
            .Select(found => new Asked { Text = found.Name, For = Reading.AskedFor.When, OnlyKind = Facts.FactKind.Date })
            .FirstOrDefault(asked => answerer.Ask(asked, guildId, 1) is Answer.Found);
        if (happening is not null)
        {
            yield return $"`/when` {TextPost.Fit(happening.Text, 150)}";
        }
    }
}
