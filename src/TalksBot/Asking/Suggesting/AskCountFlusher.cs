using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TalksBot.Asking.Suggesting;

/// <summary>Writes the counts of what was asked about to the store, every ten seconds and at the end.</summary>
internal sealed partial class AskCountFlusher(AskCounter counter, TimeProvider clock, ILogger<AskCountFlusher> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                counter.Flush();
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // Counts are no reason to stop answering; they are kept and tried again.
                Log.NotKept(logger, trouble.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What was asked about could not be counted yet and is tried again: {Trouble}")]
        public static partial void NotKept(ILogger logger, string trouble);
    }
}
