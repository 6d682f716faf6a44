using TalksBot.Asking.Faces.Commands;
using TalksBot.Discord;
using TalksBot.Discord.Interactions;

namespace TalksBot.Asking.Faces;

/// <summary>The questions of the rehearsal as commands, by nobody for nobody: both ways of an answer are rehearsed.</summary>
internal sealed class AskSamples(Rehearsal rehearsal) : ISampleCalls
{
    private static readonly Caller Nobody = new(default, "", null, null, Permissions.None, Permissions.None, "en-US");

    public IEnumerable<Call> Make()
    {
        rehearsal.Run();
        return rehearsal.Questions().Select(Ask);
    }

    // Privately: what is asked in public is counted for the suggestions.
    private static SlashCall Ask(string question) => new(
        default, Nobody, "ask", new OptionValues(new Dictionary<string, object> { ["question"] = question, [WordedCommand.Private] = true }));
}
