using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TalksBot.Discord;

/// <summary>Ends the process for a reason that only its operator can mend: one clear error, a non-zero exit code, no further attempt.</summary>
internal sealed partial class FatalStop(IHostApplicationLifetime lifetime, DiscordConnection connection, ILogger<FatalStop> logger)
{
    private int _stopped;

    /// <summary>True from the first call of <see cref="Stop"/>.</summary>
    public bool Stopped => Volatile.Read(ref _stopped) != 0;

    public void Stop(string reason)
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
        {
            return;
        }

        LogFatal(reason);
        Environment.ExitCode = 1;
        connection.Fail(reason);
        lifetime.StopApplication();
    }

    [LoggerMessage(LogLevel.Critical, "Stopping: {Reason}")]
    private partial void LogFatal(string reason);
}
