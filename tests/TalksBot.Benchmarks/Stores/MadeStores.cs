using Microsoft.Data.Sqlite;
using TalksBot.Benchmarks.Import;
using TalksBot.Benchmarks.Report;
using TalksBot.Facts.Packs;

namespace TalksBot.Benchmarks.Stores;

/// <summary>Stores of synthetic facts, each made once and gone at the end, unless the caller names the folder that keeps them.</summary>
internal sealed class MadeStores : IDisposable
{
    private readonly bool keeps;

    public MadeStores(string? folder)
    {
        keeps = folder is not null;
        Folder = folder is null ? Directory.CreateTempSubdirectory("talksbot-bench-").FullName : Directory.CreateDirectory(folder).FullName;
    }

    public string Folder { get; }

    /// <summary>The file of the store with as many facts; made by a process of its own, whose memory is given back.</summary>
    public async Task<string> WithAsync(int facts, CancellationToken ct)
    {
        var path = Path.Combine(Folder, $"{facts}.db");
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"making a store of {Units.Count(facts)} facts");
            await Self.RunAsync(ct, "make-store", "--facts", $"{facts}", "--store", path + ".new");
            File.Move(path + ".new", path);
        }

        return path;
    }

    /// <summary>What the process of its own does.</summary>
    public static void Make(string path, int facts)
    {
        using (var store = new Opened(path))
        {
            store.Get<PackImport>().Run([Pack.Read("synthetic", SyntheticPack.Make(facts))], new ImportOrder { Author = "benchmark", Reason = "benchmark" });
        }

        // Nothing stays beside the file, so that it can be moved.
        SqliteConnection.ClearAllPools();
    }

    public void Dispose()
    {
        if (!keeps)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
