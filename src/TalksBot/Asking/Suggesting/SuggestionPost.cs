using TalksBot.Asking.Faces.Commands;
using TalksBot.Asking.Faces.Wordings;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Suggesting;

/// <summary>Words suggestions as the choices of a field. A choice's value is the name itself, so one typed by hand is worth the same.</summary>
internal sealed class SuggestionPost(Suggester suggester, Wording wording)
{
    private const int MostChoices = 25;
    private const int LeastLetters = 2;
    private const int LongestName = 4;

    /// <summary>Names of the wanted kinds.</summary>
    public IReadOnlyList<Choice> Names(AutocompleteCall call, Suggested wanted, Suggested preferred = Suggested.None) =>
        [.. suggester.Suggest(Typed(call), wanted, preferred, call.Caller.Server(), MostChoices).Select(suggestion => Choice(suggestion.Name))];

    /// <summary>Whole questions: the last word typed becomes the name it begins, and what is asked of such a name most is offered.</summary>
    public IReadOnlyList<Choice> Questions(AutocompleteCall call)
    {
        var typed = Typed(call);
        var (before, found) = NameAtEnd(typed, call.Caller.Server());
        var questions = before.Length > 0
            ? found.Select(suggestion => before + suggestion.Name)
            : found.SelectMany(suggestion => About(suggestion, call.Caller.Locale));
        return [.. questions.Where(question => question.Length <= Suggester.LongestValue).Distinct().Take(MostChoices).Select(Choice)];
    }

    // A name may have several words: the longest end of the text that begins one is taken.
    private (string Before, IReadOnlyList<Suggestion> Found) NameAtEnd(string typed, long guildId)
    {
        var words = typed.Split(' ');
        for (var count = Math.Min(LongestName, words.Length); count >= 1; count--)
        {
            var name = string.Join(' ', words[^count..]);
            if (typed.Length > 0 && name.Length < LeastLetters)
            {
                continue;
            }

            // After "what did" a name is meant, and a topic only where no name fits.
            var found = count < words.Length ? suggester.Suggest(name, Suggested.Actors, Suggested.None, guildId, MostChoices) : [];
            found = found.Count > 0 ? found : suggester.Suggest(name, Suggested.Actors | Suggested.Topics, Suggested.None, guildId, MostChoices);
            if (found.Count > 0)
            {
                return (typed[..^name.Length], found);
            }
        }

        return (typed, []);
    }

    private IEnumerable<string> About(Suggestion suggestion, string locale)
    {
        var name = ("name", suggestion.Name);
        return suggestion.Kind switch
        {
            Suggested.People => [wording.Say(locale, Phrases.SuggestSaid, name), wording.Say(locale, Phrases.SuggestWho, name)],
            Suggested.Parties => [wording.Say(locale, Phrases.SuggestStance, name)],
            _ => [wording.Say(locale, Phrases.SuggestTopic, name)],
        };
    }

    private static string Typed(AutocompleteCall call) => Markdown.Clean(call.Typed.Length <= 500 ? call.Typed : call.Typed[..500]);

    private static Choice Choice(string name) => new(Markdown.Shorten(Markdown.Clean(name), Suggester.LongestValue), Suggester.ValueOf(name));
}
