using System.Diagnostics;
using TalksBot.Asking;
using TalksBot.Benchmarks.Report;
using TalksBot.Benchmarks.Stores;
using TalksBot.Facts;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Benchmarks.Ask;

/// <summary>Asks one store many different questions, one after the other, in a process that does nothing else.</summary>
internal static class AskMeasure
{
    private const int WarmUp = 400;

    /// <summary>The bare search takes far longer on many facts, so only every so many questions are put to it too.</summary>
    private const int BareEvery = 5;

    public static AskFigures Run(string store, int questions, int runs)
    {
        using var opened = new Opened(store);
        var answerer = opened.Get<Answerer>();
        var bare = new BareSearch(opened.Get<Readers>(), opened.Get<WordReader>());
        foreach (var question in Questions(opened, WarmUp, seed: 0))
        {
            answerer.Ask(question, 0, 3);
        }

        using var self = Process.GetCurrentProcess();
        var resident = self.WorkingSet64;
        var (asked, searched) = (new List<List<double>>(), new List<List<double>>());
        var answered = 0;
        for (var run = 1; run <= runs; run++)
        {
            // Every run has questions of its own: nobody asks the same thing five times.
            var made = Questions(opened, questions, run);
            asked.Add([]);
            searched.Add([]);
            for (var i = 0; i < made.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                var answer = answerer.Ask(made[i], 0, 3);
                asked[^1].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                answered += answer is Answer.Found ? 1 : 0;
                if (i % BareEvery == 0)
                {
                    var match = bare.Match(made[i]);
                    started = Stopwatch.GetTimestamp();
                    bare.Find(match);
                    searched[^1].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            if (run == 1)
            {
                self.Refresh();
                resident = Math.Max(resident, self.WorkingSet64);
            }
        }

        return new AskFigures(
            Of(asked, 0.5), Of(asked, 0.99), Of(searched, 0.5), Of(searched, 0.99),
            (double)answered / (questions * runs), resident, questions, runs);
    }

    private static double Of(List<List<double>> runs, double share) => Spread.Median(runs.Select(run => Spread.Percentile(run, share)));

    private static List<string> Questions(Opened opened, int count, int seed)
    {
        var catalogue = opened.Get<CatalogueStore>().Current();
        return opened.Get<Readers>().Read(reader => new SyntheticQuestions(seed).Make(reader, catalogue, count));
    }
}
