using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TalksBot.Discord.Tests.Peer;

/// <summary>Every line that the host logs, at every level, exceptions included.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> _lines = new();
    private readonly Lock _lock = new();
    private readonly List<(Func<Line, bool> Wanted, TaskCompletionSource<Line> Found)> _waiting = [];

    public IReadOnlyList<Line> All => [.. _lines];

    public Task<Line> SeeAsync(Func<Line, bool> wanted)
    {
        lock (_lock)
        {
            if (_lines.FirstOrDefault(wanted) is { } line)
            {
                return Task.FromResult(line);
            }

            var found = new TaskCompletionSource<Line>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, found));
            return found.Task.InTime();
        }
    }

    public Task<Line> SeeAsync(string text) => SeeAsync(line => line.Text.Contains(text, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
        // Nothing is held.
    }

    private void Add(Line line)
    {
        lock (_lock)
        {
            _lines.Enqueue(line);
            foreach (var waiting in _waiting.Where(waiting => waiting.Wanted(line)).ToList())
            {
                waiting.Found.TrySetResult(line);
                _waiting.Remove(waiting);
            }
        }
    }

    internal sealed record Line(LogLevel Level, string Text);

    private sealed class Logger(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(new(logLevel, $"{formatter(state, exception)} {exception}"));
    }
}
