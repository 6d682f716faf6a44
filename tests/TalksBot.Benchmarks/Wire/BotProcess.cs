using System.Collections.Concurrent;
using System.Diagnostics;
using TalksBot.LocalDiscord;

namespace TalksBot.Benchmarks.Wire;

/// <summary>The bot as an operator starts it: its own process, its settings from the environment, the stand-in for Discord.</summary>
internal sealed class BotProcess : IDisposable
{
    private const int KeptLines = 20;
    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly ConcurrentQueue<string> said = new();

    private BotProcess(ProcessStartInfo start, DirectoryInfo folder)
    {
        this.folder = folder;
        StartedAt = Stopwatch.GetTimestamp();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The moment before the process was made.</summary>
    public long StartedAt { get; }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The last lines that it printed, for when it fails.</summary>
    public string Said => string.Join(Environment.NewLine, said);

    /// <summary>The bot on this store.</summary>
    public static BotProcess OfBot(LocalDiscordServer discord, string bot, string store) => Start(discord, store, [bot]);

    /// <summary>The floor: a process that answers all with the same text.</summary>
    public static BotProcess OfFloor(LocalDiscordServer discord) => Start(discord, "", [typeof(BotProcess).Assembly.Location, "floor-bot"]);

    /// <summary>The build that an operator runs, not the copy beside this program.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Built()
    {
        const string configuration = "Release";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "src", "TalksBot", "bin", configuration, "net10.0", "TalksBot.dll");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"The bot's {configuration} build was not found: dotnet build -c {configuration} makes it.");
    }

    public async Task StopAsync(CancellationToken ct)
    {
        process.Kill();
        await process.WaitForExitAsync(ct);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static BotProcess Start(LocalDiscordServer discord, string store, IEnumerable<string> arguments)
    {
        // A folder of its own: another bot's count of IDENTIFYs would make this one wait.
        var folder = Directory.CreateTempSubdirectory("talksbot-bot-");
        return new BotProcess(
            new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["Discord__Token"] = discord.Token,
                    ["Discord__ApiUrl"] = discord.ApiUrl.ToString(),
                    ["Store__Path"] = store,
                },
            },
            folder);
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            while (said.Count > KeptLines)
            {
                said.TryDequeue(out _);
            }
        }
    }
}
