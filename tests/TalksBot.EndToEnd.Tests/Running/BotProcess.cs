using System.Diagnostics;
using System.Text;

namespace TalksBot.EndToEnd.Tests.Running;

/// <summary>The bot as an operator runs it: <c>dotnet TalksBot.dll</c>, a process of its own, its settings in the environment.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> waiting = [];

    private BotProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(errors, line.Data);
    }

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    public string Output => Text(output);

    public string Errors => Text(errors);

    /// <summary>Whether a user other than root can be put on for the process, where the tests run as root.</summary>
    public static bool CanBeUnprivileged => !Environment.IsPrivilegedProcess || File.Exists("/usr/bin/setpriv");

    /// <summary>Starts it with these settings, which replace those of the environment.</summary>
    public static BotProcess Start(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> settings, string folder, bool unprivileged = false)
    {
        string[] asNobody = unprivileged && Environment.IsPrivilegedProcess ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
        string[] line = [.. asNobody, "dotnet", Path.Combine(AppContext.BaseDirectory, "TalksBot.dll"), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var bot = new BotProcess(Process.Start(start)!);
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>Runs it to its end against the Discord and the store of <paramref name="bot"/>.</summary>
    public static async Task<BotProcess> RunAsync(IReadOnlyList<string> arguments, RunningBot bot, CancellationToken ct)
    {
        await using var run = Start(arguments, bot.Settings(), bot.PathOf(""));
        await run.WaitForExitAsync(ct);
        return run;
    }

    /// <summary>Completes when it has printed a line with that text.</summary>
    public Task SeeAsync(string text, CancellationToken ct)
    {
        lock (waiting)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((text, seen));
            if (Output.Contains(text, StringComparison.Ordinal))
            {
                seen.SetResult();
            }

            return seen.Task.WaitAsync(ct);
        }
    }

    public Task WaitForExitAsync(CancellationToken ct) => process.WaitForExitAsync(ct);

    /// <summary>Sends SIGTERM, several times at once if so told.</summary>
    public async Task TerminateAsync(CancellationToken ct, int times = 1)
    {
        using var kill = Process.Start("kill", ["-TERM", .. Enumerable.Repeat($"{process.Id}", times)]);
        await kill.WaitForExitAsync(ct);
    }

    /// <summary>Sends SIGKILL.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static string Text(StringBuilder lines)
    {
        lock (lines)
        {
            return lines.ToString();
        }
    }

    private void Add(StringBuilder lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            lines.Append(line).Append('\n');
        }

        lock (waiting)
        {
            foreach (var (_, seen) in waiting.Where(wait => line.Contains(wait.Text, StringComparison.Ordinal)))
            {
                seen.TrySetResult();
            }
        }
    }
}
