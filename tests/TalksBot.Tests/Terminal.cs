using System.Diagnostics;
using System.Text;

namespace TalksBot.Tests;

/// <summary>The program as somebody runs it at the terminal: a process of its own.</summary>
internal static class Terminal
{
    /// <param name="folder">The working directory.</param>
    /// <param name="settings">Of the environment, with <c>__</c> for <c>:</c>.</param>
    /// <param name="input">What stands on its standard input.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<(int Status, string Output, string Errors)> RunAsync(
        string folder, IReadOnlyDictionary<string, string> settings, string input, params string[] arguments)
    {
        var ct = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TalksBot.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.StandardInput.WriteAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output, await errors);
    }
}
