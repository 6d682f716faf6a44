using System.Diagnostics;

namespace TalksBot.Benchmarks.Stores;

/// <summary>This program as a process of its own, so that a measured process holds nothing but what is measured.</summary>
internal static class Self
{
    /// <summary>What the process printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static async Task<string> RunAsync(CancellationToken ct, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', arguments)} failed: {await errors}");
    }

    public static Process Start(IEnumerable<string> arguments)
    {
        // This program's main assembly, whichever host runs it.
        var start = new ProcessStartInfo("dotnet", [typeof(Self).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        return Process.Start(start)!;
    }
}
