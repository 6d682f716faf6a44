using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Facts;
using TalksBot.Facts.Packs;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Import;

/// <summary>How long a pack takes to be taken in, and how that compares with putting its rows into the tables and doing nothing else.</summary>
internal static class ImportBenchmark
{
    private const int Repeats = 3;

    /// <summary>Prints the times in milliseconds (the median of three, each into an empty store) and their ratio.</summary>
    public static void Run(TextWriter to, int facts = 100_000)
    {
        var pack = SyntheticPack.Make(facts);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import: {facts} facts, a pack of {pack.Length / 1e6:F1} MB, {SyntheticWords.Count} different words"));
        using var first = new EmptyStore();
        var imports = new List<double> { Time(() => Import(first, pack)) };
        var again = Time(() => Import(first, pack));
        var bare = new BareInsert(first.Database, first.Words);
        var inserts = new List<double>();
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

        // The first import also compiled the code.
        var (import, insert) = (Median(imports[1..]), Median(inserts));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import: {import:F0} ms, {facts / import * 1000:F0} facts a second; unchanged again: {again:F0} ms"));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import: bare insert of the same rows {insert:F0} ms; ratio {import / insert:F2}"));
    }

    private static void Import(EmptyStore store, byte[] pack) =>
        store.Import.Run([Pack.Read("synthetic", pack)], new ImportOrder { Author = "benchmark", Reason = "benchmark" });

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double Time(Action work)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
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
                new("Store:Packs", Path.Combine(folder.FullName, "no-packs")),
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
            folder.Delete(recursive: true);
        }
    }
}
