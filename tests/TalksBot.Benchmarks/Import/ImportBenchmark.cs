using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Benchmarks.Report;
using TalksBot.Facts;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Import;

/// <summary>How long a pack takes to be taken in, and how that compares with putting its rows into the tables and doing nothing else.</summary>
internal static class ImportBenchmark
{
    private const int Repeats = 3;

    /// <summary>Measures the median of several, each into an empty store.</summary>
    public static void Run(Table table, int facts)
    {
        Console.Error.WriteLine($"importing {Units.Count(facts)} facts");
        var pack = SyntheticPack.Make(facts);
        using var first = new EmptyStore();

        // The first import also compiled the code.
        Time(() => Import(first, pack));
        var again = Time(() => Import(first, pack));
        var bare = new BareInsert(first.Database, first.Words);
        var (imports, inserts) = (new List<double>(), new List<double>());
        for (var i = 0; i < Repeats; i++)
        {
            using (var store = new EmptyStore())
            {
                inserts.Add(Time(() => bare.Run(store.Database, PackImport.CacheKibibytes)));
            }

            using (var store = new EmptyStore())
            {
                imports.Add(Time(() => Import(store, pack)));
            }
        }

        var (import, insert) = (Spread.Median(imports), Spread.Median(inserts));
        var what = $"import, {Units.Count(facts)} facts";
        table.Add(new Row($"{what}: new", Units.Seconds(import), $"{Units.PerSecond(facts / import)} facts"));
        table.Add(Row.AtMost($"{what}: to a bare insert of its rows", import / insert, 3, Units.Times, $"bare insert {Units.Seconds(insert)}"));
        table.Add(new Row($"{what}: unchanged again", Units.Seconds(again)));
    }

    private static void Import(EmptyStore store, byte[] pack) =>
        store.Import.Run([Pack.Read("synthetic", pack)], new ImportOrder { Author = "benchmark", Reason = "benchmark" });

    private static double Time(Action work)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private sealed class EmptyStore : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talksbot-");
        private readonly ServiceProvider services;

        public EmptyStore()
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [
                new("Store:Path", Path.Combine(folder.FullName, "store.db")),
                new("Store:Packs", folder.CreateSubdirectory("no-packs").FullName),
            ]).Build();
            services = new ServiceCollection().AddStorage(settings).AddFacts().BuildServiceProvider();
            services.GetRequiredService<StoreSetup>().Prepare();
        }

        public Database Database => services.GetRequiredService<Database>();

        public PackImport Import => services.GetRequiredService<PackImport>();

        public WordReader Words => services.GetRequiredService<WordReader>();

        public void Dispose()
        {
            services.Dispose();
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
