using Microsoft.Extensions.Logging;
using TalksBot.Facts;

namespace TalksBot.Asking;

/// <summary>
/// Asks, for nobody, a question that the store answers and one that it does not. The first who asks would else wait until all names are
/// read and the code is compiled.
/// </summary>
internal sealed partial class Rehearsal(FactStore facts, Answerer answerer, ILogger<Rehearsal> logger)
{
    private const int WordsAsked = 4;
    private const int MostAnswers = 3;

    private readonly Lock once = new();
    private bool done;

    public IEnumerable<string> Questions()
    {
        if (facts.List(0, FactKind.Quote, afterId: 0, limit: 1) is [{ Actor: { } speaker } quote])
        {
            var words = string.Join(' ', quote.Statement.Split(' ').Take(WordsAsked));
            yield return $"what did {speaker.Name} say about {words}?";
        }

        yield return "who said on monday that the delegatoin of Ruritania will never come back?";
    }

    /// <summary>Asks them once; who comes while they are asked waits.</summary>
    public void Run()
    {
        lock (once)
        {
            if (done)
            {
                return;
            }

            done = true;
            try
            {
                foreach (var question in Questions())
                {
                    answerer.Ask(question, guildId: 0, MostAnswers);
                }
            }
            catch (Exception e)
            {
                // Nobody asked, so nobody is told; what is broken shows when somebody asks.
                LogFailed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "The rehearsal of an answer failed.")]
    private partial void LogFailed(Exception e);
}
