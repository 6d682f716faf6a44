using Microsoft.Extensions.Logging;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>One line of the bot's log, with the exception under it.</summary>
internal sealed record LogLine(LogLevel Level, string Text, Exception? Error);

/// <summary>Everything that the bot logs, at every level.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly Lock gate = new();
    private readonly List<LogLine> lines = [];
    private readonly List<(string Text, TaskCompletionSource<LogLine> Found)> waiting = [];

    public IReadOnlyList<LogLine> All
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public IEnumerable<LogLine> Errors => All.Where(line => line.Level >= LogLevel.Error);

    /// <summary>The first line with that text, there already or still to come.</summary>
    public Task<LogLine> SeeAsync(string text, CancellationToken ct)
    {
        lock (gate)
        {
            if (lines.FirstOrDefault(line => line.Text.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return Task.FromResult(line);
            }

            var found = new TaskCompletionSource<LogLine>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((text, found));
            return found.Task.WaitAsync(ct);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
        // Nothing is held.
    }

    private void Add(LogLine line)
    {
        lock (gate)
        {
            lines.Add(line);
            foreach (var (_, found) in waiting.Where(wait => line.Text.Contains(wait.Text, StringComparison.Ordinal)))
            {
                found.TrySetResult(line);
            }
        }
    }

    private sealed class Logger(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(new(logLevel, formatter(state, exception), exception));
    }
}
