using System.Globalization;
using System.Runtime.InteropServices;

namespace TalksBot.Benchmarks.Report;

/// <summary>On what the figures were measured: without it they say nothing.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {Memory():0} GB, {RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier}), {RuntimeInformation.FrameworkDescription}");

    private static string Processor()
    {
        const string key = "model name";
        return FirstLine("/proc/cpuinfo", key) is { } line ? line[(line.IndexOf(':') + 1)..].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static double Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Pow(1024, 3);

    private static string? FirstLine(string file, string beginning) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) : null;
}
