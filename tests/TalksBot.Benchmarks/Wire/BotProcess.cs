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
    private readonly TaskCompletionSource<Uri> page = new(TaskCreationOptions.RunContinuationsAsynchronously);

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

    /// <summary>Where its try page is, as soon as it says so.</summary>
    public Task<Uri> Page => page.Task;

    /// <summary>The bot on this store.</summary>
    public static BotProcess OfBot(LocalDiscordServer discord, string bot, string store) => Start([bot], Meeting(discord, store));

    /// <summary>The floor: a process that answers all with the same text.</summary>
    public static BotProcess OfFloor(LocalDiscordServer discord) =>
        Start([typeof(BotProcess).Assembly.Location, "floor-bot"], Meeting(discord, store: ""));

    /// <summary>The bot without an account: against its own stand-in, with the try page in front.</summary>
    public static BotProcess OfTryPage(string bot) => Start([bot], new() { ["TryPage__Url"] = "http://127.0.0.1:0" });

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

    private static Dictionary<string, string> Meeting(LocalDiscordServer discord, string store) => new()
    {
        ["Discord__Token"] = discord.Token,
        ["Discord__ApiUrl"] = discord.ApiUrl.ToString(),
        ["Store__Path"] = store,
    };

    private static BotProcess Start(IEnumerable<string> arguments, Dictionary<string, string> settings)
    {
        // A folder of its own: another bot's count of IDENTIFYs would make this one wait.
        var folder = Directory.CreateTempSubdirectory("talksbot-bot-");
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var key in start.Environment.Keys.Where(key => key.StartsWith("Discord__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(key);
        }

        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        return new BotProcess(start, folder);
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            if (line.Split("try page: ") is [_, var url])
            {
                page.TrySetResult(new Uri(url));
            }

            while (said.Count > KeptLines)
            {
                said.TryDequeue(out _);
            }
        }
    }
}
