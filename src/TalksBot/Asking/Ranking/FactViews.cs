using TalksBot.Asking.Reading;
using TalksBot.Facts;
using TalksBot.Facts.Words;
using TalksBot.Storage;

namespace TalksBot.Asking.Ranking;

/// <summary>
/// Facts prepared for comparing, remembered as long as the store does not change. What was not looked at while
/// <see cref="MostYoung"/> others were is forgotten.
/// </summary>
internal sealed class FactViews(WordReader reader, GeneralWords general)
{
    private const int MostYoung = 10_000;
    private readonly StemNumbers numbers = new();
    private volatile Memory? memory;

    /// <summary>The numbers by which the views know stems.</summary>
    public StemNumbers Numbers => numbers;

    /// <summary>The views of the facts with these numbers that the server sees, in the order given.</summary>
    public List<FactView> Of(Reader store, Catalogue catalogue, Lexicon lexicon, long guildId, IReadOnlyList<long> ids)
    {
        var known = MemoryOf(catalogue, lexicon);
        var views = new FactView?[ids.Count];
        var missing = new Dictionary<long, int>();
        for (var i = 0; i < views.Length; i++)
        {
            views[i] = known.Views.Find(ids[i]);
            if (views[i] is null)
            {
                missing[ids[i]] = i;
            }
        }

        if (missing.Count > 0)
        {
            var builder = new FactViewBuilder(reader, numbers, known.Names, general);
            foreach (var fact in FactStore.FindAll(store, catalogue, guildId, missing.Keys))
            {
                var view = builder.Build(fact);
                views[missing[fact.Id]] = view;
                known.Views.Keep(fact.Id, view);
            }
        }

        // A remembered view may be another server's.
        return [.. views.OfType<FactView>().Where(view => view.Fact.GuildId == 0 || view.Fact.GuildId == guildId)];
    }

    private Memory MemoryOf(Catalogue catalogue, Lexicon lexicon)
    {
        if (memory is { } known && known.Version == catalogue.Version && ReferenceEquals(known.Names.Lexicon, lexicon))
        {
            return known;
        }

        return memory = new Memory(catalogue.Version, new NameBags(reader, numbers, lexicon, general, catalogue));
    }

    /// <summary>The views of one state of the store.</summary>
    private sealed record Memory(long Version, NameBags Names)
    {
        public Recent<long, FactView> Views { get; } = new(MostYoung);
    }
}
