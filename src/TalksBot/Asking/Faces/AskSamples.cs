using TalksBot.Asking.Faces.Commands;
using TalksBot.Discord;
using TalksBot.Discord.Interactions;
using TalksBot.Facts;

namespace TalksBot.Asking.Faces;

/// <summary>A question that the store answers and one that it does not, asked by nobody for nobody: both ways of an answer are rehearsed.</summary>
internal sealed class AskSamples(FactStore facts) : ISampleCalls
{
    private const int WordsAsked = 4;

    private static readonly Caller Nobody = new(default, "", null, null, Permissions.None, Permissions.None, "en-US");

    public IEnumerable<Call> Make()
    {
        if (facts.List(0, FactKind.Quote, afterId: 0, limit: 1) is [{ Actor: { } speaker } quote])
        {
            var words = string.Join(' ', quote.Statement.Split(' ').Take(WordsAsked));
            yield return Ask($"what did {speaker.Name} say about {words}?");
        }

        yield return Ask("who said on monday that the delegatoin of Ruritania will never come back?");
    }

    // Privately: what is asked in public is counted for the suggestions.
    private static SlashCall Ask(string question) => new(
        default, Nobody, "ask", new OptionValues(new Dictionary<string, object> { ["question"] = question, [WordedCommand.Private] = true }));
}
